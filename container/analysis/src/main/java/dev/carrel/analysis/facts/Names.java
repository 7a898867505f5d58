/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.facts;

import org.objectweb.asm.Type;

/** Writes the names of class files the way people write them. */
public final class Names {
    private Names() {}

    public static String of(String internalName) {
        return Type.getObjectType(internalName).getClassName();
    }

    public static String of(FieldRef field) {
        return of(field.owner()) + "." + field.name();
    }
}
