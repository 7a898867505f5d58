/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

/**
 * The class space of a freed module object, by its names.
 *
 * @param scope the scope's name
 * @param module the module's name and version
 * @param classes how many classes it had defined
 * @param bytes how large their class files are together
 */
public record FreedSpace(String scope, String module, int classes, long bytes) {

    /** How sentences name it. */
    public String label() {
        return scope.isEmpty() ? module : "Scope [" + scope + "]: module [" + module + "]";
    }
}
