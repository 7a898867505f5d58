/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import dev.carrel.api.ClassSharing;
import dev.carrel.api.Isolation;

/** Decides, once for each definition, whether its module objects may share their classes. */
@FunctionalInterface
public interface SharingRule {

    /**
     * Decides.
     *
     * @param name the module's name
     * @param declared what its author declares
     * @return the decision
     * @throws dev.carrel.api.CarrelException when the declaration cannot be followed
     */
    ClassSharing decide(String name, Isolation declared);

    /**
     * The rule for bundles that nobody has analysed.
     *
     * @return one by which all classes are private
     */
    static SharingRule allPrivate() {
        return (name, declared) -> ClassSharing.unanalysed();
    }
}
