/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.setting;

import dev.carrel.classspace.ClassSpace;
import java.nio.file.Path;
import java.util.List;

/**
 * A module object whose life is over.
 *
 * @param scope the scope's name
 * @param name the module's name and version
 * @param space its class space, which is closed after everything was settled
 * @param folders those of its data area and native libraries, which need not exist
 */
public record FreedModule(String scope, String name, ClassSpace space, List<Path> folders) {

    /**
     * A class space that module objects of several scopes have shared.
     *
     * @param name the module's name and version
     * @param space the space, whose last user is gone
     * @return a module of no scope, without folders
     */
    public static FreedModule shared(String name, ClassSpace space) {
        return new FreedModule("(all)", name, space, List.of());
    }
}
