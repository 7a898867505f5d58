/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.DeclaredRequirement;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.sharing.SharedSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.resource.Wiring;

/**
 * One definition with its fragments, and what each of its requirements is wired to. Compared by identity: two scopes with
 * the same imports hold the same object.
 *
 * <p><b>Threads.</b> Immutable once {@link Linker} has handed it out, save for a plan that is made when first asked for.
 */
public final class ModuleWiring implements Wiring {

    private final Definition definition;
    private final List<Definition> fragments;
    private final List<Link> links = new ArrayList<>();
    private final List<Capability> capabilities = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final AtomicReference<@Nullable SpacePlan> plan = new AtomicReference<>();
    private final AtomicReference<@Nullable SharedSpace> shared = new AtomicReference<>();
    private volatile @Nullable Boolean isShareable;

    ModuleWiring(Definition definition, List<Definition> fragments) {
        this.definition = definition;
        this.fragments = List.copyOf(fragments);
    }

    /** Sets the links, once, and works out what follows from them; wirings may be linked in circles. */
    void link(List<Link> all) {
        links.addAll(all);
        Set<String> imported = new HashSet<>();
        for (Link link : all) {
            if (PackageNamespace.PACKAGE_NAMESPACE.equals(link.capability().getNamespace()) && link.target() != this) {
                imported.add(packageName(link.capability()));
            }
        }
        definition.getCapabilities(null).stream()
                .filter(capability ->
                        isOffered(capability, imported) && (!isFragment() || !isPayload(capability.getNamespace())))
                .forEach(capabilities::add);
        for (Definition fragment : fragments) {
            fragment.getCapabilities(null).stream()
                    .filter(capability -> isOffered(capability, imported) && isPayload(capability.getNamespace()))
                    .forEach(capability -> capabilities.add(new AttachedCapability(definition, capability)));
        }
        requirements.addAll(wiredRequirements());
    }

    /**
     * What is wired.
     *
     * @return the definition
     */
    public Definition definition() {
        return definition;
    }

    /**
     * What is attached to it.
     *
     * @return the fragments in the order of their class paths
     */
    public List<Definition> fragments() {
        return fragments;
    }

    /** The definition and its fragments. */
    Stream<Definition> contents() {
        return Stream.concat(Stream.of(definition), fragments.stream());
    }

    /**
     * What its requirements are wired to.
     *
     * @return in order of declaration
     */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /**
     * The modules that this one is wired to, itself left out.
     *
     * @return each once, in order of the links
     */
    public Set<ModuleWiring> providers() {
        Set<ModuleWiring> all = new LinkedHashSet<>();
        links.forEach(link -> link.module().filter(target -> target != this).ifPresent(all::add));
        return all;
    }

    /**
     * What its class spaces are made from.
     *
     * @return the same plan for all scopes
     */
    public SpacePlan plan() {
        SpacePlan known = plan.get();
        if (known == null) {
            known = SpacePlan.of(this);
            plan.set(known);
        }
        return known;
    }

    /**
     * Whether its module objects may use the same classes.
     *
     * @return the same answer in all scopes
     */
    public boolean isShareable() {
        Boolean known = isShareable;
        if (known == null) {
            known = Shareability.of(this);
            isShareable = known;
        }
        return known;
    }

    /**
     * The class space that its module objects share, so that it need not be looked for each time.
     *
     * @return where it is kept: nothing at first, and perhaps one that was closed
     */
    public AtomicReference<@Nullable SharedSpace> sharedSpace() {
        return shared;
    }

    /**
     * Whether this is a fragment: wired to its hosts, loaded by them.
     *
     * @return whether it has no class space of its own
     */
    public boolean isFragment() {
        return definition.isFragment();
    }

    @Override
    public List<Capability> getResourceCapabilities(@Nullable String namespace) {
        return capabilities.stream()
                .filter(each -> namespace == null || namespace.equals(each.getNamespace()))
                .toList();
    }

    @Override
    public List<Requirement> getResourceRequirements(@Nullable String namespace) {
        return requirements.stream()
                .filter(each -> namespace == null || namespace.equals(each.getNamespace()))
                .toList();
    }

    @Override
    public List<Wire> getProvidedResourceWires(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public List<Wire> getRequiredResourceWires(@Nullable String namespace) {
        return links.stream()
                .filter(each ->
                        namespace == null || namespace.equals(each.capability().getNamespace()))
                .map(Wire.class::cast)
                .toList();
    }

    @Override
    public Resource getResource() {
        return definition;
    }

    @Override
    public String toString() {
        return definition.toString();
    }

    private List<Requirement> wiredRequirements() {
        Set<Requirement> wired = new HashSet<>();
        links.forEach(link -> wired.add(link.requirement()));
        List<Requirement> all = new ArrayList<>(definition.getRequirements(null));
        for (Definition fragment : fragments) {
            fragment.getRequirements(null).stream()
                    .filter(requirement -> isPayload(requirement.getNamespace()))
                    .forEach(all::add);
        }
        all.removeIf(requirement -> !wired.contains(requirement) && !((DeclaredRequirement) requirement).isDynamic());
        return all;
    }

    /** A package that is both exported and imported from elsewhere is not offered (Core 3.7.9). */
    private static boolean isOffered(Capability capability, Set<String> imported) {
        String effective = capability.getDirectives().get(Namespace.CAPABILITY_EFFECTIVE_DIRECTIVE);
        boolean substituted = PackageNamespace.PACKAGE_NAMESPACE.equals(capability.getNamespace())
                && imported.contains(packageName(capability));
        return !substituted && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE));
    }

    /** What a fragment's host takes over from it; the rest stays with the fragment (Core 3.14.1). */
    private static boolean isPayload(String namespace) {
        return !namespace.equals(HostNamespace.HOST_NAMESPACE)
                && !namespace.equals(IdentityNamespace.IDENTITY_NAMESPACE)
                && !namespace.equals("osgi.ee");
    }

    static String packageName(Capability capability) {
        return String.valueOf(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
    }
}
