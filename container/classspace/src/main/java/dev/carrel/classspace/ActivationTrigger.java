/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

/**
 * The one who is told when classes are defined, in order to activate a module whose activation is lazy.
 *
 * <p>Definitions nest: a class's superclass is defined inside its own definition, also in another space. Whoever activates
 * waits for the outermost end on the thread.
 *
 * <p>Threads. Implementations are safe; they are called without a lock of this room.
 */
public interface ActivationTrigger {

    /**
     * A class is about to be defined.
     *
     * @param className its binary name
     * @param packageName its package
     */
    void beforeDefine(String className, String packageName);

    /**
     * The definition has ended, whether or not there is a class now.
     *
     * @param className its binary name
     * @param packageName its package
     */
    void afterDefine(String className, String packageName);

    /**
     * The trigger of an eager module.
     *
     * @return one that does nothing
     */
    static ActivationTrigger none() {
        return NoExtension.INSTANCE;
    }
}
