/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.core.framework.FewEntries;
import dev.carrel.core.framework.ModuleBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.VersionRange;

/**
 * The names under which a scope's module objects are found: Python's {@code sys.modules}. A name may stand for several
 * versions; the one that got the name last comes first.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class ModuleNames {

    private Map<String, List<ImportedModule>> named = Map.of();

    synchronized Optional<ImportedModule> find(String name, VersionRange range) {
        return named.getOrDefault(name, List.of()).stream()
                .filter(module -> range.includes(module.definition().version()))
                .findFirst();
    }

    synchronized Optional<ImportedModule> of(ModuleBundle bundle) {
        return named.getOrDefault(bundle.definition().name(), List.of()).stream()
                .filter(module -> module.bundle() == bundle)
                .findFirst();
    }

    synchronized boolean has(ModuleBundle bundle) {
        return named.getOrDefault(bundle.definition().name(), List.of()).stream()
                .anyMatch(module -> module.bundle() == bundle);
    }

    synchronized void add(ImportedModule module) {
        List<ImportedModule> after = new ArrayList<>();
        after.add(module);
        after.addAll(named.getOrDefault(module.name(), List.of()));
        named = FewEntries.with(named, module.name(), List.copyOf(after));
    }

    /** Gives a name to a module object that is to take over: others that have the name are found before it. */
    synchronized void addLast(ImportedModule module) {
        List<ImportedModule> after = new ArrayList<>(named.getOrDefault(module.name(), List.of()));
        after.add(module);
        named = FewEntries.with(named, module.name(), List.copyOf(after));
    }

    /** Lets a module object be found first under its name. */
    synchronized void lead(ImportedModule module) {
        remove(module.bundle());
        add(module);
    }

    synchronized Optional<ImportedModule> forget(String name) {
        List<ImportedModule> several = named.getOrDefault(name, List.of());
        Optional<ImportedModule> first = several.stream()
                .filter(module -> module.bundle().getState() != Bundle.UNINSTALLED)
                .findFirst();
        first.ifPresent(module -> remove(module.bundle()));
        return first;
    }

    synchronized void remove(ModuleBundle bundle) {
        String name = bundle.definition().name();
        List<ImportedModule> before = named.getOrDefault(name, List.of());
        List<ImportedModule> after =
                before.stream().filter(module -> module.bundle() != bundle).toList();
        named = after.isEmpty() ? FewEntries.without(named, name) : FewEntries.with(named, name, after);
    }
}
