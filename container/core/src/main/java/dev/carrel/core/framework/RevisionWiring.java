/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.ModuleContextLoader;
import dev.carrel.core.sharing.SharedSpace;
import dev.carrel.core.view.CapabilityView;
import dev.carrel.core.view.RequirementView;
import dev.carrel.core.view.WireView;
import dev.carrel.core.wiring.Link;
import dev.carrel.core.wiring.ModuleWiring;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Wire;
import org.osgi.service.resolver.HostedCapability;

/**
 * The wiring of one revision in its scope: what its requirements are wired to among the bundles of the scope, and the
 * class space that follows from it.
 *
 * <p><b>Threads.</b> Safe for use by several threads; the lock guards the making and closing of the class space.
 */
final class RevisionWiring implements BundleWiring {

    private final ModuleRevision revision;
    private final ModuleWiring linked;
    private volatile List<Link> dynamic = List.of();
    private volatile @Nullable ClassSpace space;
    private volatile @Nullable SharedSpace shared;
    private volatile @Nullable Reference<ModuleContextLoader> context;
    private boolean closed;

    RevisionWiring(ModuleRevision revision, ModuleWiring linked) {
        this.revision = revision;
        this.linked = linked;
    }

    ModuleWiring linked() {
        return linked;
    }

    ModuleRevision revision() {
        return revision;
    }

    /** Adds what a dynamic import has found. */
    synchronized void link(Link found) {
        dynamic = Stream.concat(dynamic.stream(), Stream.of(found)).toList();
    }

    /** What dynamic imports have found so far; for a fragment, the hosts that it was attached to later. */
    List<Link> dynamicLinks() {
        return List.copyOf(dynamic);
    }

    /** The modules that dynamic imports have led to. */
    List<ModuleWiring> dynamicProviders() {
        return dynamic.stream().flatMap(link -> link.module().stream()).toList();
    }

    ClassLoader classLoader() {
        return space().loader();
    }

    Optional<ClassSpace> spaceIfMade() {
        return Optional.ofNullable(space);
    }

    /** The class space that goes with this module object, if it has one and it was made. */
    Optional<ClassSpace> privateSpace() {
        return shared == null ? Optional.ofNullable(space) : Optional.empty();
    }

    boolean uses(ClassSpace other) {
        return space == other;
    }

    /** Made when it is asked for, and again when nobody has used it for a while: threads in calls hold it. */
    ClassLoader contextLoader() {
        ClassSpace classes = space();
        if (shared == null) {
            return classes.loader();
        }
        Reference<ModuleContextLoader> kept = context;
        ModuleContextLoader known = kept == null ? null : kept.get();
        if (known == null) {
            known = new ModuleContextLoader(classes.loader(), revision.bundle());
            context = new WeakReference<>(known);
        }
        return known;
    }

    ClassSpace space() {
        ClassSpace made = space;
        return made == null ? makeSpace() : made;
    }

    private synchronized ClassSpace makeSpace() {
        ClassSpace made = space;
        if (made == null) {
            if (closed) {
                throw new IllegalStateException(
                        revision.bundle().label() + " was freed; its classes can no longer be loaded.");
            }
            if (linked.isShareable()) {
                SharedSpace held = SharedClasses.hold(scope(), linked);
                shared = held;
                made = held.space();
            } else {
                made = ModuleSpaces.open(this);
            }
            space = made;
        }
        return made;
    }

    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        SharedSpace held = shared;
        if (held == null) {
            privateSpace().ifPresent(ClassSpace::close);
        } else {
            scope().support().shared().release(held);
        }
    }

    @Override
    public boolean isCurrent() {
        return revision.isCurrent()
                && revision.wiring().filter(now -> now == this).isPresent();
    }

    @Override
    public boolean isInUse() {
        return isCurrent() || scope().table().isUsed(linked);
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<BundleCapability> getCapabilities(@Nullable String namespace) {
        return isInUse() ? capabilities(namespace) : null;
    }

    private List<BundleCapability> capabilities(@Nullable String namespace) {
        return linked.getResourceCapabilities(namespace).stream()
                .map(this::view)
                .toList();
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<BundleRequirement> getRequirements(@Nullable String namespace) {
        return isInUse() ? requirements(namespace) : null;
    }

    private List<BundleRequirement> requirements(@Nullable String namespace) {
        return linked.getResourceRequirements(namespace).stream()
                .map(this::view)
                .toList();
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<BundleWire> getProvidedWires(@Nullable String namespace) {
        return isInUse() ? providedWires(namespace) : null;
    }

    private List<BundleWire> providedWires(@Nullable String namespace) {
        List<BundleCapability> order = capabilities(namespace);
        return scope().table().wirings().stream()
                .flatMap(user -> user.requiredWires(namespace).stream())
                .filter(wire -> wire.getProviderWiring() == this)
                .sorted(Comparator.comparingInt(wire -> order.indexOf(wire.getCapability())))
                .toList();
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<BundleWire> getRequiredWires(@Nullable String namespace) {
        return isInUse() ? requiredWires(namespace) : null;
    }

    List<BundleWire> requiredWires(@Nullable String namespace) {
        List<BundleWire> wires = new ArrayList<>();
        for (Link link : allLinks()) {
            if (namespace == null || namespace.equals(link.capability().getNamespace())) {
                wires.add(wire(link));
            }
        }
        return List.copyOf(wires);
    }

    /** What it is wired to, with what its dynamic imports have found so far. */
    List<Link> allLinks() {
        return Stream.concat(linked.links().stream(), dynamic.stream())
                .filter(link -> !linked.isFragment()
                        || link.module().isEmpty()
                        || link.module().flatMap(scope().table()::wiringIfHeld).isPresent())
                .toList();
    }

    private BundleWire wire(Link link) {
        if (link.target() == null) {
            SystemBundle system = scope().systemBundle();
            return new WireView(
                    new CapabilityView(system.revision(), link.capability()),
                    view(link.requirement()),
                    system.revision().getWiring(),
                    this);
        }
        RevisionWiring provider = scope().table().wiringOf(link.target());
        return new WireView(provider.view(link.capability()), view(link.requirement()), provider, this);
    }

    /** What a host offers of a fragment stays the fragment's in the eyes of the modules. */
    private BundleCapability view(Capability offered) {
        Capability capability = offered instanceof HostedCapability hosted ? hosted.getDeclaredCapability() : offered;
        return new CapabilityView(scope().table().revisionOf(capability.getResource(), revision), capability);
    }

    private BundleRequirement view(Requirement requirement) {
        return new RequirementView(scope().table().revisionOf(requirement.getResource(), revision), requirement);
    }

    private ScopeFramework scope() {
        return revision.bundle().framework();
    }

    @Override
    public BundleRevision getRevision() {
        return revision;
    }

    @Override
    public @Nullable ClassLoader getClassLoader() {
        return linked.isFragment() || !isInUse() ? null : classLoader();
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<URL> findEntries(String path, @Nullable String filePattern, int options) {
        return !isInUse()
                ? null
                : scope().resources().entries(this, path, filePattern, (options & FINDENTRIES_RECURSE) != 0);
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public Collection<String> listResources(String path, @Nullable String filePattern, int options) {
        return !isInUse() ? null : scope().resources().list(this, path, filePattern, options);
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<Capability> getResourceCapabilities(@Nullable String namespace) {
        return isInUse() ? List.copyOf(capabilities(namespace)) : null;
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<Requirement> getResourceRequirements(@Nullable String namespace) {
        return isInUse() ? List.copyOf(requirements(namespace)) : null;
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<Wire> getProvidedResourceWires(@Nullable String namespace) {
        return isInUse() ? List.copyOf(providedWires(namespace)) : null;
    }

    @Override
    @SuppressWarnings("NullAway") // the specification asks for null when the wiring is not in use
    public List<Wire> getRequiredResourceWires(@Nullable String namespace) {
        return isInUse() ? List.copyOf(requiredWires(namespace)) : null;
    }

    @Override
    public BundleRevision getResource() {
        return revision;
    }

    @Override
    public Bundle getBundle() {
        return revision.bundle();
    }

    @Override
    public String toString() {
        return "wiring of " + revision.bundle();
    }
}
