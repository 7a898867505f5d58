/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.DynamicLinker;
import dev.carrel.classspace.link.HostPackages;
import dev.carrel.core.definition.DeclaredRequirement;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.wiring.Link;
import dev.carrel.core.wiring.ModuleWiring;
import dev.carrel.core.wiring.SpacePlan;
import dev.carrel.core.wiring.UsesConstraints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/**
 * The dynamic imports of one module in its scope (Core 3.8.2): what its scope has wired comes first, then the host, then what
 * the scope may import, which is imported as if the module had asked for it.
 *
 * <p><b>Threads.</b> Safe; called while classes are loaded, and holds no lock.
 */
final class DynamicImports implements DynamicLinker {

    private final RevisionWiring wiring;
    private final List<Requirement> requirements;

    DynamicImports(RevisionWiring wiring) {
        this.wiring = wiring;
        this.requirements = wiring.linked().getResourceRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(requirement -> requirement instanceof DeclaredRequirement declared && declared.isDynamic())
                .toList();
    }

    @Override
    public Optional<ClassSource> link(String packageName) {
        if (requirements.isEmpty() || exports(packageName)) {
            return Optional.empty();
        }
        for (Requirement requirement : requirements) {
            Optional<ClassSource> found = link(requirement, concrete(requirement, packageName));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean exports(String packageName) {
        return wiring.linked().getResourceCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .anyMatch(capability -> packageName.equals(name(capability)));
    }

    private Optional<ClassSource> link(Requirement declared, Requirement wanted) {
        ScopeFramework scope = scope();
        for (Capability candidate :
                scope.resolution().frame(scope.table().wired()).providers(wanted)) {
            Optional<ClassSource> found = source(declared, candidate);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<ClassSource> source(Requirement declared, Capability candidate) {
        if (!(candidate.getResource() instanceof Definition provider)) {
            return constraints().allow(candidate, null)
                    ? scope().support()
                            .host()
                            .resource()
                            .exports()
                            .loaderOf(name(candidate))
                            .map(loader -> new HostPackages(loader, "the host"))
                    : Optional.empty();
        }
        boolean fits = provider != wiring.linked().definition()
                && !provider.isFragment()
                && scope().resolution()
                        .wouldBe(provider)
                        .filter(exporter -> constraints().allow(candidate, exporter))
                        .isPresent();
        if (!fits || (scope().table().wired().of(provider).isEmpty() && !scope().importForClass(provider))) {
            return Optional.empty();
        }
        return scope().table()
                .wired()
                .of(provider)
                .filter(target -> constraints().allow(candidate, target))
                .map(target -> linked(declared, candidate, target));
    }

    private UsesConstraints constraints() {
        return new UsesConstraints(wiring.linked(), wiring.dynamicLinks());
    }

    private ClassSource linked(Requirement declared, Capability candidate, ModuleWiring target) {
        wiring.link(new Link(declared, candidate, wiring.linked().definition(), target.definition(), target));
        return new ProviderClasses(scope().table().wiringOf(target), SpacePlan.filterOf(candidate));
    }

    /** The requirement for this one package of those that its pattern allows. */
    private static Requirement concrete(Requirement requirement, String packageName) {
        String pattern = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        Map<String, String> directives = new HashMap<>(requirement.getDirectives());
        directives.put(
                Namespace.REQUIREMENT_FILTER_DIRECTIVE,
                "(&(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + packageName + ")" + pattern + ")");
        return new DeclaredRequirement(
                requirement.getResource(), requirement.getNamespace(), directives, requirement.getAttributes());
    }

    private static String name(Capability capability) {
        return String.valueOf(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
    }

    private ScopeFramework scope() {
        return wiring.revision().bundle().framework();
    }
}
