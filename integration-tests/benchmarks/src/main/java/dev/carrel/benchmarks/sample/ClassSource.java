/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.sample;

/** Where a loaded module's classes are asked for, whatever loads them. */
@FunctionalInterface
public interface ClassSource {

    /**
     * Loads a class of the module.
     *
     * @param name of the class
     * @return the class
     * @throws ClassNotFoundException when there is none
     */
    Class<?> load(String name) throws ClassNotFoundException;
}
