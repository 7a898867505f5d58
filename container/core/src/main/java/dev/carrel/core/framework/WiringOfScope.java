/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/**
 * The wiring of a scope as its modules manage it (Core 7.6): resolving on request, and refreshing what was updated or
 * uninstalled while others still used it.
 *
 * @param framework the scope
 */
record WiringOfScope(ScopeFramework framework) implements FrameworkWiring {

    @Override
    public void refreshBundles(@Nullable Collection<Bundle> bundles, FrameworkListener... listeners) {
        Collection<Bundle> roots = bundles == null ? getRemovalPendingBundles() : List.copyOf(bundles);
        new Refresh(framework, modules(getDependencyClosure(roots))).begin(List.of(listeners));
    }

    @Override
    public boolean resolveBundles(@Nullable Collection<Bundle> bundles) {
        boolean all = true;
        for (ModuleBundle bundle : bundles == null ? framework.table().bundles() : modules(bundles)) {
            all &= resolve(bundle);
        }
        return all;
    }

    private boolean resolve(ModuleBundle bundle) {
        try {
            framework.resolution().resolve(bundle);
            return bundle.getState() != Bundle.UNINSTALLED;
        } catch (BundleException e) {
            return false;
        }
    }

    @Override
    public Collection<Bundle> getRemovalPendingBundles() {
        return framework.table().revisions().stream()
                .filter(revision -> !revision.isCurrent() && revision.wiring().isPresent())
                .<Bundle>map(ModuleRevision::bundle)
                .collect(Collectors.toSet());
    }

    @Override
    public Collection<Bundle> getDependencyClosure(Collection<Bundle> bundles) {
        Set<Bundle> closure = new HashSet<>(bundles);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ModuleRevision user : framework.table().revisions()) {
                grown |=
                        user.wiring().filter(wiring -> uses(wiring, closure)).isPresent() && closure.add(user.bundle());
            }
        }
        return closure;
    }

    private boolean uses(RevisionWiring wiring, Set<Bundle> bundles) {
        return Stream.concat(
                        Stream.concat(wiring.linked().providers().stream(), wiring.dynamicProviders().stream())
                                .flatMap(provider -> framework.table().wiringIfHeld(provider).stream())
                                .map(RevisionWiring::revision),
                        framework.table().revisions().stream()
                                .filter(each -> wiring.linked().fragments().contains(each.definition())))
                .anyMatch(provider -> bundles.contains(provider.bundle()));
    }

    private static List<ModuleBundle> modules(Collection<Bundle> bundles) {
        return bundles.stream()
                .filter(ModuleBundle.class::isInstance)
                .map(ModuleBundle.class::cast)
                .sorted()
                .toList();
    }

    @Override
    public Collection<BundleCapability> findProviders(Requirement requirement) {
        String directive = requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
        Filter filter = directive == null ? null : filter(directive);
        Stream<BundleRevision> revisions =
                Stream.concat(Stream.of(framework.systemBundle().revision()), framework.table().revisions().stream());
        return revisions
                .flatMap(revision -> revision.getDeclaredCapabilities(requirement.getNamespace()).stream())
                .filter(capability -> filter == null || matches(filter, capability.getAttributes()))
                .toList();
    }

    private static boolean matches(Filter filter, Map<String, Object> attributes) {
        return filter.matches(attributes);
    }

    private static Filter filter(String directive) {
        try {
            return FrameworkUtil.createFilter(directive);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("The requirement's filter [" + directive + "] cannot be read.", e);
        }
    }

    @Override
    public Bundle getBundle() {
        return framework.systemBundle();
    }
}
