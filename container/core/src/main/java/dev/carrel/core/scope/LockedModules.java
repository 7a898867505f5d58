/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.ScopeLock;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.framework.ModuleBundle;
import dev.carrel.core.framework.ScopeFramework;
import java.util.List;

/** Writes down what a scope has imported. */
final class LockedModules {

    private LockedModules() {}

    static ScopeLock of(ScopeFramework framework) {
        List<ModuleBundle> imported = framework.table().bundles().stream()
                .filter(bundle ->
                        bundle.isImported() && !framework.table().wired().isHidden(bundle.definition()))
                .toList();
        return new ScopeLock(imported.stream().map(LockedModules::entry).toList());
    }

    private static ScopeLock.Module entry(ModuleBundle bundle) {
        Definition definition = bundle.definition();
        return new ScopeLock.Module(
                definition.name(),
                definition.version(),
                definition.digest(),
                definition.isFragment(),
                bundle.providers().stream()
                        .map(provider -> provider.definition().toString())
                        .distinct()
                        .toList());
    }
}
