/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;

/**
 * Whether a module that is wired already may take one more package (Core 3.7.6): no package that it sees may come from
 * elsewhere for the exporters that it takes packages from. The resolver sees to that for everything but dynamic imports.
 */
public final class UsesConstraints {

    private final Map<String, Source> seen = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /**
     * Whose package it is.
     *
     * @param module the exporter, or null for the host
     */
    private record Source(@Nullable ModuleWiring module) {}

    /**
     * A package as an exporter implies it.
     *
     * @param packageName the package
     * @param source where the exporter has it from
     * @param capability what describes what the package uses in its turn; null when nothing does
     */
    private record Use(
            String packageName, Source source, @Nullable Capability capability) {}

    /**
     * Gathers what a module sees.
     *
     * @param wiring the module's
     * @param dynamic what it has imported dynamically so far
     */
    public UsesConstraints(ModuleWiring wiring, Collection<Link> dynamic) {
        wiring.getResourceCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(own -> seen.put(ModuleWiring.packageName(own), new Source(wiring)));
        Stream.concat(wiring.links().stream(), dynamic.stream())
                .filter(UsesConstraints::isPackage)
                .forEach(link -> {
                    seen.put(ModuleWiring.packageName(link.capability()), new Source(link.target()));
                    uses.addAll(usedBy(link.capability(), link.target()));
                });
    }

    /**
     * Whether a package fits to what the module sees.
     *
     * @param exported the package
     * @param exporter the module that exports it, as it is wired; null for the host
     * @return false when one of them would see a class of the same name from another place
     */
    public boolean allow(Capability exported, @Nullable ModuleWiring exporter) {
        String packageName = ModuleWiring.packageName(exported);
        Source source = new Source(exporter);
        boolean fitsOthers = uses.stream()
                .allMatch(use ->
                        !use.packageName().equals(packageName) || use.source().equals(source));
        return fitsOthers
                && usedBy(exported, exporter).stream()
                        .allMatch(use -> use.source().equals(seen.getOrDefault(use.packageName(), use.source())));
    }

    private static boolean isPackage(Link link) {
        return link.capability().getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
    }

    /** All that a package uses, and what that uses in its turn. */
    private static List<Use> usedBy(Capability exported, @Nullable ModuleWiring exporter) {
        List<Use> found = new ArrayList<>();
        Set<Use> known = new HashSet<>();
        List<Use> open = new ArrayList<>(List.of(new Use("", new Source(exporter), exported)));
        for (int next = 0; next < open.size(); next++) {
            for (Use use : usedDirectly(open.get(next))) {
                if (known.add(use)) {
                    found.add(use);
                    open.add(use);
                }
            }
        }
        return found;
    }

    private static List<Use> usedDirectly(Use user) {
        ModuleWiring module = user.source().module();
        return module == null
                ? List.of()
                : names(user.capability()).stream()
                        .flatMap(name -> implied(name, module).stream())
                        .toList();
    }

    private static List<String> names(@Nullable Capability capability) {
        String directive =
                capability == null ? null : capability.getDirectives().get(Constants.USES_DIRECTIVE);
        return directive == null
                ? List.of()
                : Stream.of(directive.split(",")).map(String::strip).toList();
    }

    /** Where a module has a package from: exported by itself, or imported; what it neither imports nor exports is its own. */
    private static Optional<Use> implied(String packageName, ModuleWiring module) {
        Optional<Use> own = module.getResourceCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(each -> ModuleWiring.packageName(each).equals(packageName))
                .map(each -> new Use(packageName, new Source(module), each))
                .findFirst();
        return own.or(() -> module.links().stream()
                .filter(link -> isPackage(link)
                        && ModuleWiring.packageName(link.capability()).equals(packageName))
                .map(link -> new Use(packageName, new Source(link.target()), link.capability()))
                .findFirst());
    }
}
