/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;

/**
 * The packages that a module sees through the bundles that it requires, and whose parts of each are searched in which order
 * (Core 3.9.4 and 3.13.1): depth first, each bundle once, so that circles end where they began.
 *
 * <p>A bundle that exports a package is preceded by all that it requires itself; one that does not leads on to what it
 * re-exports. A package that a required bundle exports but imports itself comes from where it is imported.
 */
final class RequiredPackages {

    private final ModuleWiring root;
    private final Map<ModuleWiring, Map<String, List<SpacePlan.Slot>>> exports = new HashMap<>();

    RequiredPackages(ModuleWiring root) {
        this.root = root;
    }

    void forEach(BiConsumer<String, SpacePlan.Slot> table) {
        if (requires(root).isEmpty()) {
            return;
        }
        for (String packageName : names()) {
            List<SpacePlan.Slot> found = new ArrayList<>();
            addRequired(packageName, root, new HashSet<>(Set.of(root)), found);
            found.forEach(slot -> table.accept(packageName, slot));
        }
    }

    private static List<Link> requires(ModuleWiring wiring) {
        return wiring.links().stream()
                .filter(link -> link.capability().getNamespace().equals(BundleNamespace.BUNDLE_NAMESPACE))
                .toList();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Set<ModuleWiring> seen = new LinkedHashSet<>(List.of(root));
        List<ModuleWiring> open = new ArrayList<>(seen);
        for (int next = 0; next < open.size(); next++) {
            for (Link link : requires(open.get(next))) {
                names.addAll(exportsOf(link).keySet());
                link.module().filter(seen::add).ifPresent(open::add);
            }
        }
        return names;
    }

    private void addRequired(
            String packageName, ModuleWiring from, Set<ModuleWiring> visited, List<SpacePlan.Slot> found) {
        requires(from).forEach(link -> addProvider(packageName, link, visited, found));
    }

    private void addProvider(String packageName, Link link, Set<ModuleWiring> visited, List<SpacePlan.Slot> found) {
        ModuleWiring target = link.target();
        if (target != null && !visited.add(target)) {
            return;
        }
        List<SpacePlan.Slot> own = exportsOf(link).getOrDefault(packageName, List.of());
        if (target != null) {
            requires(target).stream()
                    .filter(further -> !own.isEmpty() || isExportedAgain(further))
                    .forEach(further -> addProvider(packageName, further, visited, found));
        }
        found.addAll(own);
    }

    private static boolean isExportedAgain(Link link) {
        return Constants.VISIBILITY_REEXPORT.equals(
                link.requirement().getDirectives().get(Constants.VISIBILITY_DIRECTIVE));
    }

    private Map<String, List<SpacePlan.Slot>> exportsOf(Link link) {
        ModuleWiring target = link.target();
        return target == null
                ? exports(link, link.provider().getCapabilities(PackageNamespace.PACKAGE_NAMESPACE))
                : exports.computeIfAbsent(target, key -> {
                    Map<String, List<SpacePlan.Slot>> all =
                            exports(link, target.getResourceCapabilities(PackageNamespace.PACKAGE_NAMESPACE));
                    substituted(target).forEach((name, slot) -> all.putIfAbsent(name, List.of(slot)));
                    return all;
                });
    }

    private static Map<String, List<SpacePlan.Slot>> exports(Link link, List<Capability> offered) {
        Map<String, List<SpacePlan.Slot>> all = new LinkedHashMap<>();
        for (Capability each : offered) {
            all.computeIfAbsent(ModuleWiring.packageName(each), name -> new ArrayList<>())
                    .add(SpacePlan.slot(link, each));
        }
        return all;
    }

    /** What a module declares as exported and imports itself (Core 3.7.9). */
    private static Map<String, SpacePlan.Slot> substituted(ModuleWiring wiring) {
        Set<String> declared = new HashSet<>();
        wiring.contents()
                .flatMap(each -> each.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .map(ModuleWiring::packageName)
                .forEach(declared::add);
        Map<String, SpacePlan.Slot> imported = new LinkedHashMap<>();
        for (Link link : wiring.links()) {
            boolean foreign = link.capability().getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                    && link.target() != wiring;
            if (foreign && declared.contains(ModuleWiring.packageName(link.capability()))) {
                imported.put(ModuleWiring.packageName(link.capability()), SpacePlan.slot(link, link.capability()));
            }
        }
        return imported;
    }
}
