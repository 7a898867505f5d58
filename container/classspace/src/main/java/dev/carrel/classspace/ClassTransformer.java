/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import java.security.ProtectionDomain;

/**
 * The room for weaving: one who may change a class's bytes before it is defined.
 *
 * <p>Threads. Implementations are safe; they are called without a lock of this room.
 */
public interface ClassTransformer {

    /**
     * Asks, for each class, whether its bytes are wanted at all; while they are not, none are copied.
     *
     * @return whether to call {@link #transform}
     */
    boolean isActive();

    /**
     * Changes a class.
     *
     * @param className its binary name
     * @param bytes what the class path has
     * @param domain what it will be defined with
     * @return what to define
     */
    Transformation transform(String className, byte[] bytes, ProtectionDomain domain);

    /**
     * The transformer of a module whose classes nobody weaves.
     *
     * @return one that is never active
     */
    static ClassTransformer none() {
        return NoExtension.INSTANCE;
    }

    /** One class between its weaving and its end. */
    interface Transformation {

        /**
         * What to define.
         *
         * @return the bytes
         */
        byte[] bytes();

        /**
         * The class was defined.
         *
         * @param defined the class
         */
        void defined(Class<?> defined);

        /** The class was not defined, because the bytes were refused or another thread was first. */
        void failed();
    }
}
