/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.xxlimited;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A type that finds its module's state from its class. Each method asks for {@code Xxo.class}, the defining class, and not
 * for {@code getClass()}: a subclass may belong to another module.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ConsumerType
public class Xxo {

    /** Makes one and counts it. */
    public Xxo() {
        XxState.of(Xxo.class).count();
    }

    /**
     * From a static method.
     *
     * @return how many objects this module object has made
     */
    public static int made() {
        return XxState.of(Xxo.class).made();
    }

    /**
     * From a callback, which runs later, on any thread, called by code of any module.
     *
     * @return when it is run, checks that the module object is alive and has made something
     */
    public static Runnable check() {
        return () -> {
            if (XxState.of(Xxo.class).made() == 0) {
                throw new Error("Nothing was made yet; make an Xxo first.");
            }
        };
    }

    /**
     * From a method that subclasses inherit.
     *
     * @return the state of the module object that defines {@code Xxo}, not the subclass
     */
    public final XxState state() {
        return XxState.of(Xxo.class);
    }
}
