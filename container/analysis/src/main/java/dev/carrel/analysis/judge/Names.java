/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.facts.FieldRef;
import org.objectweb.asm.Type;

/** Writes the names of class files the way people write them. */
final class Names {
    private Names() {}

    static String of(String internalName) {
        return Type.getObjectType(internalName).getClassName();
    }

    static String of(FieldRef field) {
        return of(field.owner()) + "." + field.name();
    }
}
