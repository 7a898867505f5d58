/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.ClassSpaceLoader;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.wiring.Link;
import dev.carrel.core.wiring.ModuleWiring;
import dev.carrel.core.wiring.ScopeWiring;
import dev.carrel.core.wiring.WiringStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.resource.Resource;

/**
 * The bundles of one scope and what they are wired to. Both change together, under one lock that is held for moments: no
 * foreign code runs and nothing is resolved under it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class ModuleTable {

    private final ScopeFramework framework;
    private Map<Long, ModuleBundle> bundles = Map.of();
    private Map<Definition, ModuleRevision> revisions = Map.of();
    private long lastId;
    private volatile ScopeWiring wired;

    ModuleTable(ScopeFramework framework) {
        this.framework = framework;
        this.wired = framework.support().universe().nothing();
    }

    /**
     * What is wired now.
     *
     * @return the value to resolve against, and to commit over
     */
    public ScopeWiring wired() {
        return wired;
    }

    /**
     * All bundles but the system bundle.
     *
     * @return a snapshot in order of installation
     */
    public synchronized List<ModuleBundle> bundles() {
        return List.copyOf(bundles.values());
    }

    synchronized Optional<ModuleBundle> bundle(long id) {
        return Optional.ofNullable(bundles.get(id));
    }

    synchronized Optional<ModuleBundle> bundle(String location) {
        return bundles.values().stream()
                .filter(bundle -> bundle.getLocation().equals(location))
                .findFirst();
    }

    synchronized ModuleBundle install(@Nullable String location, Definition definition) {
        long id = ++lastId;
        ModuleBundle bundle = new ModuleBundle(framework, id, location, definition);
        bundles = FewEntries.with(bundles, id, bundle);
        revisions = FewEntries.with(revisions, definition, bundle.revision());
        return bundle;
    }

    /** A bundle has got another content. */
    synchronized void updated(ModuleRevision revision) {
        revisions = FewEntries.with(revisions, revision.definition(), revision);
    }

    /**
     * Takes a step that was resolved, if nothing else has happened meanwhile: installs what is not installed, and wires
     * everything that was added.
     *
     * @param before what the step was resolved against
     * @param step the answer
     * @param condition asked under the lock; where it does not hold, nothing is done
     * @param onCommit told of the bundles before anybody else can see them; Carrel's own code alone
     * @return the bundles of the added wirings in their order, or empty when the step is out of date
     */
    synchronized Optional<List<ModuleBundle>> commit(
            ScopeWiring before, WiringStep step, BooleanSupplier condition, Consumer<List<ModuleBundle>> onCommit) {
        if (wired != before || !condition.getAsBoolean()) {
            return Optional.empty();
        }
        List<ModuleBundle> touched = new ArrayList<>();
        for (ModuleWiring added : step.added()) {
            ModuleRevision known = revisions.get(added.definition());
            ModuleRevision revision =
                    known == null ? install(null, added.definition()).revision() : known;
            revision.wire(added);
            revision.bundle().state(Bundle.RESOLVED);
            touched.add(revision.bundle());
        }
        step.attached().forEach(this::attach);
        wired = step.after();
        onCommit.accept(touched);
        return Optional.of(touched);
    }

    private void attach(Link host) {
        Optional.ofNullable(revisions.get(host.requirer()))
                .flatMap(ModuleRevision::wiring)
                .ifPresent(fragment -> fragment.link(host));
    }

    /** Keeps new requirements from being wired to a definition. */
    synchronized void hide(Definition definition) {
        if (wired.of(definition).isPresent() && !wired.isHidden(definition)) {
            wired = wired.hiding(definition);
        }
    }

    /** Takes a revision's wiring; those that use it lose theirs next. */
    synchronized Optional<RevisionWiring> unwire(ModuleRevision revision) {
        wired = wired.without(List.of(revision.definition()));
        return revision.unwire();
    }

    /** Takes back that a definition was hidden. */
    synchronized void show(Definition definition) {
        if (wired.isHidden(definition)) {
            wired = wired.showing(definition);
        }
    }

    /** The bundles that take something from one of the given ones, directly, themselves left out. */
    synchronized List<ModuleBundle> usersOf(Collection<ModuleBundle> providers) {
        Set<ModuleWiring> wanted = new HashSet<>();
        for (ModuleBundle provider : providers) {
            provider.revision().wiring().ifPresent(wiring -> wanted.add(wiring.linked()));
        }
        return bundles.values().stream()
                .filter(bundle -> !providers.contains(bundle))
                .filter(bundle -> bundle.revision()
                        .wiring()
                        .filter(wiring -> uses(wiring, wanted))
                        .isPresent())
                .toList();
    }

    private static boolean uses(RevisionWiring user, Set<ModuleWiring> wanted) {
        return user.linked().providers().stream().anyMatch(wanted::contains)
                || user.dynamicProviders().stream().anyMatch(wanted::contains);
    }

    synchronized void remove(ModuleBundle bundle) {
        bundles = FewEntries.without(bundles, bundle.getBundleId());
    }

    /**
     * Drops the revisions that are nobody's current content and that nobody's classes come from any more.
     *
     * @return what is to be disposed of, outside of the lock
     */
    synchronized List<ModuleRevision> sweep() {
        Set<Definition> used = usedByCurrent();
        List<ModuleRevision> dropped = revisions.values().stream()
                .filter(revision -> !revision.isCurrent() && !used.contains(revision.definition()))
                .toList();
        List<Definition> definitions =
                dropped.stream().map(ModuleRevision::definition).toList();
        for (Definition definition : definitions) {
            revisions = FewEntries.without(revisions, definition);
        }
        if (definitions.stream().anyMatch(definition -> wired.of(definition).isPresent())) {
            wired = wired.without(definitions);
        }
        return dropped;
    }

    /** A fragment takes nothing from its hosts; it does not keep them. */
    private Set<Definition> usedByCurrent() {
        Set<Definition> used = new HashSet<>();
        for (ModuleRevision revision : revisions.values()) {
            if (revision.isCurrent() && !revision.definition().isFragment()) {
                revision.wiring().ifPresent(wiring -> {
                    addUsed(used, wiring.linked());
                    wiring.dynamicProviders().forEach(target -> addTarget(used, target));
                });
            }
        }
        return used;
    }

    private static void addUsed(Set<Definition> used, ModuleWiring wiring) {
        used.addAll(wiring.fragments());
        for (Link link : wiring.links()) {
            link.module().ifPresent(target -> addTarget(used, target));
        }
    }

    private static void addTarget(Set<Definition> used, ModuleWiring target) {
        if (used.add(target.definition())) {
            addUsed(used, target);
        }
    }

    /** Whether another wiring takes something from this one, or is a part of it. */
    synchronized boolean isUsed(ModuleWiring wiring) {
        boolean isWired =
                wired.of(wiring.definition()).filter(now -> now == wiring).isPresent();
        return wirings().stream()
                        .anyMatch(user -> !user.linked().isFragment()
                                && user.dynamicProviders().contains(wiring))
                || wired.all().values().stream()
                        .anyMatch(user -> user != wiring
                                && !user.isFragment()
                                && (user.providers().contains(wiring)
                                        || (isWired && user.fragments().contains(wiring.definition()))));
    }

    synchronized Collection<RevisionWiring> wirings() {
        return revisions.values().stream()
                .flatMap(revision -> revision.wiring().stream())
                .toList();
    }

    /**
     * The loaders of the class spaces that were made.
     *
     * @return a snapshot in order of installation
     */
    public List<ClassSpaceLoader> loaders() {
        return revisions().stream()
                .sorted(Comparator.comparing(ModuleRevision::bundle))
                .flatMap(revision -> revision.wiring().flatMap(RevisionWiring::spaceIfMade).stream())
                .map(ClassSpace::loader)
                .toList();
    }

    /** All revisions that are current, or that others still take something from. */
    synchronized List<ModuleRevision> revisions() {
        return List.copyOf(revisions.values());
    }

    /** The wiring as it is in this scope, unless it was let go: a fragment may outlive its host. */
    synchronized Optional<RevisionWiring> wiringIfHeld(ModuleWiring wiring) {
        return Optional.ofNullable(revisions.get(wiring.definition())).flatMap(ModuleRevision::wiring);
    }

    synchronized RevisionWiring wiringOf(ModuleWiring wiring) {
        return wiringIfHeld(wiring)
                .orElseThrow(() -> new IllegalStateException(
                        "Scope [" + framework.name() + "]: module [" + wiring + "] was freed."));
    }

    /**
     * The bundle that a definition is wired as.
     *
     * @param definition any
     * @return the bundle, or empty when the definition is not in this scope
     */
    public synchronized Optional<ModuleBundle> bundleOf(Definition definition) {
        return Optional.ofNullable(revisions.get(definition)).map(ModuleRevision::bundle);
    }

    synchronized ModuleRevision revisionOf(Resource resource, ModuleRevision otherwise) {
        return resource instanceof Definition definition ? revisions.getOrDefault(definition, otherwise) : otherwise;
    }
}
