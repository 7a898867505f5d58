/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.content.Content;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.view.CapabilityView;
import dev.carrel.core.view.RequirementView;
import dev.carrel.core.wiring.ModuleWiring;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/**
 * One content of a bundle, with its wiring and its class space once it has them.
 *
 * <p><b>Threads.</b> Safe for use by several threads; the lock guards the making and closing of the class space, and no
 * class is loaded under it.
 */
public final class ModuleRevision implements BundleRevision {

    private final ModuleBundle bundle;
    private final Definition definition;
    private final int number;
    private final long modified = System.currentTimeMillis();
    private volatile @Nullable RevisionWiring wiring;

    ModuleRevision(ModuleBundle bundle, Definition definition) {
        this.bundle = bundle;
        this.definition = definition;
        this.number = bundle.framework().nextRevision();
        if (!definition.beginUse()) {
            throw new IllegalStateException("[" + definition + "] was undeployed before it could be used.");
        }
    }

    /**
     * What it is made of.
     *
     * @return the definition
     */
    public Definition definition() {
        return definition;
    }

    /** Counts the revisions of the scope, that of the system bundle being 0. */
    int number() {
        return number;
    }

    Content content() {
        return definition.content();
    }

    long modified() {
        return modified;
    }

    Optional<RevisionWiring> wiring() {
        return Optional.ofNullable(wiring);
    }

    void wire(ModuleWiring linked) {
        wiring = new RevisionWiring(this, linked);
    }

    Optional<RevisionWiring> unwire() {
        Optional<RevisionWiring> taken = wiring();
        wiring = null;
        return taken;
    }

    ClassLoader classLoader() {
        return wiring().orElseThrow(() -> new IllegalStateException(bundle.label() + " is not resolved."))
                .classLoader();
    }

    /** Nobody needs it any more: closes its class space and lets its content go. */
    void dispose() {
        wiring().ifPresent(RevisionWiring::close);
        definition.endUse();
    }

    @Override
    public @Nullable String getSymbolicName() {
        return definition.host().getSymbolicName();
    }

    @Override
    public Version getVersion() {
        return definition.bundleVersion();
    }

    @Override
    public List<BundleCapability> getDeclaredCapabilities(@Nullable String namespace) {
        return definition.getCapabilities(namespace).stream()
                .<BundleCapability>map(declared -> new CapabilityView(this, declared))
                .toList();
    }

    @Override
    public List<BundleRequirement> getDeclaredRequirements(@Nullable String namespace) {
        return definition.getRequirements(namespace).stream()
                .<BundleRequirement>map(declared -> new RequirementView(this, declared))
                .toList();
    }

    @Override
    public int getTypes() {
        return definition.isFragment() ? TYPE_FRAGMENT : 0;
    }

    @Override
    public @Nullable BundleWiring getWiring() {
        return wiring;
    }

    @Override
    public List<Capability> getCapabilities(@Nullable String namespace) {
        return List.copyOf(getDeclaredCapabilities(namespace));
    }

    @Override
    public List<Requirement> getRequirements(@Nullable String namespace) {
        return List.copyOf(getDeclaredRequirements(namespace));
    }

    @Override
    public Bundle getBundle() {
        return bundle;
    }

    ModuleBundle bundle() {
        return bundle;
    }

    boolean isCurrent() {
        return bundle.revision() == this && bundle.getState() != Bundle.UNINSTALLED;
    }

    @Override
    public String toString() {
        return bundle + " revision of " + definition.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE);
    }
}
