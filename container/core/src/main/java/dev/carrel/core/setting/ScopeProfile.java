/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.setting;

import dev.carrel.api.ImportPath;
import dev.carrel.api.lend.Borrowing;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a scope is told when it is created.
 *
 * @param name for messages
 * @param importPath what its modules may be wired to
 * @param properties what its modules read before the host's framework properties
 * @param borrowing which of the services that the host lends it lets in
 * @param folders where scopes have their folders
 * @param number of the scope in the order of creation
 */
public record ScopeProfile(
        String name,
        ImportPath importPath,
        Map<String, String> properties,
        Borrowing borrowing,
        Path folders,
        long number) {

    /**
     * Where data areas and native libraries of its modules go.
     *
     * @return not made before somebody needs it; removed with the scope
     */
    public Path folder() {
        return folders.resolve(Long.toString(number));
    }
}
