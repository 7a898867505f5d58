/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import dev.carrel.api.ClassSharing;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.Multiplicity;
import dev.carrel.classspace.content.Content;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * One deployed bundle: what its manifest declares, as the host framework parsed it, and its content.
 *
 * <p>It is a resource for the resolver. The capabilities and requirements are copies that point to this object, because
 * the same content may be defined more than once: deployed for all scopes, and installed by a module in its own.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class Definition implements ModuleDefinition, Resource {

    /** The namespace in which a bundle says what it is as a module. */
    public static final String MODULE_NAMESPACE = "dev.carrel.module";

    /** The manifest header that a wrapped JAR carries: how it was wrapped. */
    public static final String WRAPPED_HEADER = "Carrel-Wrapped";

    private final String location;
    private final Content content;
    private final AtomicInteger uses;
    private final Bundle host;
    private final @Nullable Definition original;
    private final ManifestFacts facts;
    private final ClassSharing sharing;
    private final boolean fragment;
    private final List<Capability> capabilities;
    private final List<Requirement> requirements;

    /**
     * Reads a bundle that is installed in the host framework.
     *
     * @param location where the content came from
     * @param content a use of the bundle's content, which is ended when the definition and all its users have gone
     * @param host the bundle as the host framework has it, installed and never resolved
     * @param rule decides whether module objects may share classes
     */
    public Definition(String location, Content content, Bundle host, SharingRule rule) {
        this(location, content, host, rule, null);
    }

    // allow ParameterNumber because the fifth one is for copies alone
    private Definition(String location, Content content, Bundle host, SharingRule rule, @Nullable Definition original) {
        this.original = original;
        this.uses = original == null ? new AtomicInteger(1) : original.uses;
        BundleRevision revision = host.adapt(BundleRevision.class);
        this.location = location;
        this.content = content;
        this.host = host;
        this.capabilities = revision.getDeclaredCapabilities(null).stream()
                .<Capability>map(declared -> new DeclaredCapability(this, declared))
                .toList();
        this.requirements = revision.getDeclaredRequirements(null).stream()
                .<Requirement>map(declared -> new DeclaredRequirement(this, declared))
                .toList();
        this.facts = ManifestFacts.of(location, host, getCapabilities(MODULE_NAMESPACE));
        this.sharing = rule.decide(facts.name(), facts.isolation());
        this.fragment = !getRequirements(HostNamespace.HOST_NAMESPACE).isEmpty();
    }

    /**
     * The same definition as another resource, so that a scope can wire it a second time beside the first.
     *
     * @return a copy whose {@link #original()} is this one's
     */
    public Definition again() {
        return new Definition(location, content, host, (name, declared) -> sharing, original());
    }

    /**
     * What was deployed or installed.
     *
     * @return this, save for a copy made by {@link #again()}
     */
    public Definition original() {
        return original == null ? this : original;
    }

    @Override
    public String name() {
        return facts.name();
    }

    @Override
    public Version version() {
        return facts.version();
    }

    @Override
    public String symbolicName() {
        return Optional.ofNullable(host.getSymbolicName()).orElse(name());
    }

    @Override
    public String digest() {
        return content.digest();
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public Isolation isolation() {
        return facts.isolation();
    }

    @Override
    public ClassSharing sharing() {
        return sharing;
    }

    @Override
    public Multiplicity multiplicity() {
        return facts.multiplicity();
    }

    @Override
    public Optional<String> wrapped() {
        return header(WRAPPED_HEADER);
    }

    /**
     * The bytes.
     *
     * @return the content; whoever loads from it retains it
     */
    public Content content() {
        return content;
    }

    /**
     * Keeps the content readable until {@link #endUse()}, also when the definition is undeployed meanwhile.
     *
     * @return false when it is too late: the definition was undeployed, and nobody used it any more
     */
    public boolean beginUse() {
        return uses.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Lets the content go when this was the last use. */
    public void endUse() {
        if (uses.decrementAndGet() == 0) {
            content.close();
        }
    }

    /**
     * The bundle as the host framework has it, never resolved there.
     *
     * @return for headers, and nothing else
     */
    public Bundle host() {
        return host;
    }

    /**
     * The bundle's version.
     *
     * @return the value of {@code Bundle-Version}
     */
    public Version bundleVersion() {
        return host.getVersion();
    }

    /**
     * A manifest header as it was written.
     *
     * @param name the header
     * @return its value, or empty
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(host.getHeaders("").get(name));
    }

    /**
     * Whether it is attached to hosts and never imported by itself.
     *
     * @return whether the manifest names a fragment host
     */
    public boolean isFragment() {
        return fragment;
    }

    /**
     * Whether a scope may hold one version of it at a time (Core 3.5.2).
     *
     * @return the singleton directive
     */
    public boolean isSingleton() {
        return getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE).stream()
                .anyMatch(identity -> "true".equals(identity.getDirectives().get(Constants.SINGLETON_DIRECTIVE)));
    }

    @Override
    public List<Capability> getCapabilities(@Nullable String namespace) {
        return namespace == null ? capabilities : in(namespace, capabilities.stream(), Capability::getNamespace);
    }

    @Override
    public List<Requirement> getRequirements(@Nullable String namespace) {
        return namespace == null ? requirements : in(namespace, requirements.stream(), Requirement::getNamespace);
    }

    @Override
    public String toString() {
        return name() + " " + version();
    }

    private static <T> List<T> in(String namespace, Stream<T> all, java.util.function.Function<T, String> namespaceOf) {
        return all.filter(one -> namespaceOf.apply(one).equals(namespace)).toList();
    }
}
