/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.ErrorCode;
import dev.carrel.api.ModuleImportException;
import dev.carrel.api.Multiplicity;
import dev.carrel.core.definition.Definition;

/**
 * Who holds the one module object of each module of multiplicity {@code single}, in the whole process.
 *
 * <p>Containers know nothing of each other, and may even be loaded by different class loaders. The one record that they
 * have in common is the JVM's own table of system properties: {@code dev.carrel.single.NAME} holds a sentence that names
 * the holder, put there and taken away atomically. No state of Carrel's classes is involved; see
 * {@code docs/decisions}.
 *
 * <p><b>Threads.</b> Safe for use by several threads, scopes and containers.
 */
final class SingleHolders {

    private static final String PREFIX = "dev.carrel.single.";

    private final String container;

    SingleHolders(String container) {
        this.container = container;
    }

    /** Takes the place of the only module object. */
    void claim(String scope, Definition definition) {
        if (definition.multiplicity() != Multiplicity.SINGLE) {
            return;
        }
        Object holder = System.getProperties().putIfAbsent(key(definition), holder(scope));
        if (holder != null) {
            throw new ModuleImportException(
                    ErrorCode.MODULE_SINGLE,
                    scope,
                    definition.name(),
                    "cannot load module more than once per process; it is held by " + holder
                            + ". Free it there, or call it there through a service.",
                    null);
        }
    }

    /** Gives the place back; does nothing when this scope does not hold it. */
    void release(String scope, Definition definition) {
        if (definition.multiplicity() == Multiplicity.SINGLE) {
            System.getProperties().remove(key(definition), holder(scope));
        }
    }

    private static String key(Definition definition) {
        return PREFIX + definition.name();
    }

    private String holder(String scope) {
        return "scope [" + scope + "] of the container at [" + container + "]";
    }
}
