/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

/**
 * A level in the tree of state, from the widest to the narrowest: who else sees what is kept there.
 *
 * <p>State at the level of the module is the goal. Everything above it is seen by others and needs a reason.
 */
public enum StateLevel {
    /** Seen by everything in the JVM, whatever its class loader. */
    PROCESS("process", "everything in the JVM"),
    /** Seen by all module objects that use the same classes. */
    RUNTIME("runtime", "all module objects that share the classes"),
    /** Belongs to one interpreter scope and is seen by its modules. */
    INTERPRETER("interpreter", "the modules of one interpreter scope"),
    /** Seen by all code that runs on one thread. */
    THREAD("thread", "all code that runs on the same thread"),
    /** Seen by the code that runs in one context, such as a call with a context class loader. */
    CONTEXT("context", "all code that runs in the same context"),
    /** Belongs to one module object. */
    MODULE("module", "one module object");

    private final String label;
    private final String audience;

    StateLevel(String label, String audience) {
        this.label = label;
        this.audience = audience;
    }

    /** The name used in text. */
    public String label() {
        return label;
    }

    /** Who sees state that is kept at this level. */
    public String audience() {
        return audience;
    }
}
