/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.facts;

import org.objectweb.asm.Type;

/**
 * A field, by the class that declares it.
 *
 * @param owner the internal name of the class
 * @param name the name of the field
 * @param descriptor the descriptor of its type
 */
public record FieldRef(String owner, String name, String descriptor) {

    public Type type() {
        return Type.getType(descriptor);
    }
}
