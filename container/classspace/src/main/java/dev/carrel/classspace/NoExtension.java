/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import java.security.ProtectionDomain;

/** The absence of a trigger and of a transformer. */
enum NoExtension implements ActivationTrigger, ClassTransformer {
    INSTANCE;

    @Override
    public void beforeDefine(String className, String packageName) {
        // Nobody waits for it.
    }

    @Override
    public void afterDefine(String className, String packageName) {
        // Nobody waits for it.
    }

    @Override
    public boolean isActive() {
        return false;
    }

    @Override
    public Transformation transform(String className, byte[] bytes, ProtectionDomain domain) {
        throw new IllegalStateException("Class [" + className + "] was to be woven, but there is no weaver.");
    }
}
