/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.api.WiringReport;
import dev.carrel.classspace.ClassSpace;
import dev.carrel.core.activation.StateGate;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.lease.Leases;
import dev.carrel.core.view.References;
import dev.carrel.core.wiring.ModuleWiring;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/**
 * A bundle of one scope. Its life is led by the scope's {@link LifeCycle}; this class is what the life has come to, and
 * what OSGi code sees of it.
 *
 * <p><b>Threads.</b> Safe for use by several threads. The state is changed by the owner of the {@link StateGate} alone.
 */
public final class ModuleBundle implements Bundle {

    private final ScopeFramework framework;
    private final long id;
    private final @Nullable String location;
    private final StateGate gate = new StateGate();
    private volatile Life life;
    private volatile @Nullable Leases leases;
    private volatile boolean awaitsClass;
    private volatile @Nullable Dictionary<String, String> lastHeaders;

    /**
     * Everything that changes in the life of a bundle, replaced as a whole.
     *
     * @param state one of the states of {@link Bundle}
     * @param revision the current content
     * @param context valid while it is starting, active or stopping
     * @param activation the running activator
     */
    record Life(
            int state,
            ModuleRevision revision,
            @Nullable ModuleContext context,
            @Nullable Activation activation) {}

    /** Makes an installed bundle; one without a location was not installed by a module, but imported. */
    ModuleBundle(ScopeFramework framework, long id, @Nullable String location, Definition definition) {
        this.framework = framework;
        this.id = id;
        this.location = location;
        this.life = new Life(INSTALLED, new ModuleRevision(this, definition), null, null);
    }

    /**
     * The scope that it lives in.
     *
     * @return the scope as a framework
     */
    public ScopeFramework framework() {
        return framework;
    }

    /**
     * What it is made of.
     *
     * @return the definition of its current content
     */
    public Definition definition() {
        return revision().definition();
    }

    /**
     * Who loads its classes.
     *
     * @return the class loader of its class space, which is made when first asked for
     * @throws IllegalStateException when it is not resolved
     */
    public ClassLoader classLoader() {
        return revision().classLoader();
    }

    /**
     * What its code finds as the context class loader while Carrel calls it: leads to its classes, and to it.
     *
     * @return the loader of its private class space, or one of its own over that of a shared one
     * @throws IllegalStateException when it is not resolved
     */
    public ClassLoader contextLoader() {
        return wiring().contextLoader();
    }

    /**
     * Whether its classes are those of other module objects, too.
     *
     * @return false when it has classes of its own, or is not resolved
     */
    public boolean sharesClasses() {
        return revision()
                .wiring()
                .map(RevisionWiring::linked)
                .filter(ModuleWiring::isShareable)
                .isPresent();
    }

    /** Whether its classes are those of a space. */
    boolean uses(ClassSpace space) {
        return revision().wiring().filter(wiring -> wiring.uses(space)).isPresent();
    }

    private RevisionWiring wiring() {
        return revision().wiring().orElseThrow(() -> new IllegalStateException(label() + " is not resolved."));
    }

    /**
     * How it is named in messages.
     *
     * @return scope, module, version and id
     */
    public String label() {
        return "Scope [" + framework.name() + "]: module [" + definition() + ", bundle " + id + "]";
    }

    /**
     * Whether an import has created it.
     *
     * @return false when a module installed it in its scope
     */
    public boolean isImported() {
        return location == null;
    }

    /**
     * Who uses it now.
     *
     * @return the leases, made when first asked for
     */
    public Leases leases() {
        Leases known = leases;
        return known == null ? makeLeases() : known;
    }

    private synchronized Leases makeLeases() {
        Leases known = leases;
        if (known == null) {
            known = new Leases();
            leases = known;
        }
        return known;
    }

    /**
     * Whether its life is over.
     *
     * @return whether it was uninstalled
     */
    public boolean isFreed() {
        return life.state() == UNINSTALLED;
    }

    /**
     * Whether a thread is changing its state: runs its activator, or waits for that.
     *
     * @param thread any
     * @return whether the thread owns the state
     */
    public boolean isChangedBy(Thread thread) {
        return gate.isOwnedBy(thread);
    }

    /**
     * The bundles of its scope that it takes something from.
     *
     * @return each once
     */
    public List<ModuleBundle> providers() {
        return revision().wiring().stream()
                .flatMap(wiring -> Stream.concat(
                        wiring.linked().providers().stream(),
                        wiring.linked().isFragment() ? wiring.dynamicProviders().stream() : Stream.empty()))
                .flatMap(provider -> framework.table().wiringIfHeld(provider).stream())
                .map(wiring -> wiring.revision().bundle())
                .distinct()
                .toList();
    }

    /**
     * Who provides what it takes from elsewhere.
     *
     * @return the report, or empty when it is not wired
     */
    public Optional<WiringReport> wiringReport() {
        return revision().wiring().map(wiring -> new ModuleProvisions(wiring).report());
    }

    /**
     * The running activator.
     *
     * @return empty when it has none, or is not active
     */
    public Optional<BundleActivator> activator() {
        return Optional.ofNullable(life.activation()).flatMap(Activation::activator);
    }

    Life life() {
        return life;
    }

    void life(Life next) {
        life = next;
    }

    /** Whether it was started lazily, and no class of it was loaded yet. */
    boolean awaitsClass() {
        return awaitsClass;
    }

    void awaitsClass(boolean now) {
        awaitsClass = now;
    }

    /** Fixes the headers in the language of the moment: it is about to be uninstalled. */
    void keepHeaders() {
        lastHeaders = getHeaders();
    }

    void state(int state) {
        Life now = life;
        life = new Life(state, now.revision(), now.context(), now.activation());
    }

    ModuleRevision revision() {
        return life.revision();
    }

    StateGate gate() {
        return gate;
    }

    void requireInstalled() {
        if (life.state() == UNINSTALLED) {
            throw new IllegalStateException(label() + " was freed; import it again.");
        }
    }

    @Override
    public int getState() {
        return life.state();
    }

    @Override
    public void start(int options) throws BundleException {
        framework.lifeCycle().start(this, options);
    }

    @Override
    public void start() throws BundleException {
        start(0);
    }

    @Override
    public void stop(int options) throws BundleException {
        framework.lifeCycle().stop(this, options);
    }

    @Override
    public void stop() throws BundleException {
        stop(0);
    }

    @Override
    public void update(@Nullable InputStream input) throws BundleException {
        framework.installer().update(this, input);
    }

    @Override
    public void update() throws BundleException {
        update(null);
    }

    @Override
    public void uninstall() throws BundleException {
        framework.lifeCycle().uninstall(this);
    }

    @Override
    public Dictionary<String, String> getHeaders() {
        return getHeaders(null);
    }

    @Override
    public Dictionary<String, String> getHeaders(@Nullable String locale) {
        Dictionary<String, String> last = lastHeaders;
        return last == null ? framework.resources().headers(this).in(locale) : last;
    }

    @Override
    public long getBundleId() {
        return id;
    }

    @Override
    public String getLocation() {
        return location == null ? "module:" + definition().name() + "#" + id : location;
    }

    @Override
    public ServiceReference<?> @Nullable [] getRegisteredServices() {
        return References.orNull(requireContextOrEmpty(true));
    }

    @Override
    public ServiceReference<?> @Nullable [] getServicesInUse() {
        return References.orNull(requireContextOrEmpty(false));
    }

    @Override
    public boolean hasPermission(Object permission) {
        requireInstalled();
        return true;
    }

    @Override
    public @Nullable URL getResource(String name) {
        requireInstalled();
        return framework.resources().resource(this, name);
    }

    @Override
    public @Nullable Enumeration<URL> getResources(String name) throws IOException {
        requireInstalled();
        return framework.resources().resources(this, name);
    }

    @Override
    public @Nullable String getSymbolicName() {
        return definition().host().getSymbolicName();
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        requireInstalled();
        return framework.resources().loadClass(this, name);
    }

    @Override
    public @Nullable Enumeration<String> getEntryPaths(String path) {
        requireInstalled();
        List<String> paths = revision().content().paths(path);
        return paths.isEmpty() ? null : Collections.enumeration(paths);
    }

    @Override
    public @Nullable URL getEntry(String path) {
        requireInstalled();
        return revision().content().url(path).orElse(null);
    }

    @Override
    public long getLastModified() {
        return revision().modified();
    }

    @Override
    public @Nullable Enumeration<URL> findEntries(String path, @Nullable String filePattern, boolean recurse) {
        requireInstalled();
        return framework.resources().entries(this, path, filePattern, recurse);
    }

    @Override
    public @Nullable BundleContext getBundleContext() {
        return life.context();
    }

    @Override
    public Map<X509Certificate, List<X509Certificate>> getSignerCertificates(int signersType) {
        return definition().host().getSignerCertificates(signersType);
    }

    @Override
    public Version getVersion() {
        return definition().bundleVersion();
    }

    @Override
    public <A> @Nullable A adapt(Class<A> type) {
        return BundleAdapters.adapt(this, type);
    }

    @Override
    public @Nullable File getDataFile(String filename) {
        requireInstalled();
        return definition().isFragment() ? null : framework.dataFile(id, filename);
    }

    @Override
    public int compareTo(Bundle other) {
        return Long.compare(id, other.getBundleId());
    }

    @Override
    public String toString() {
        return definition().symbolicName() + " [" + id + "]";
    }

    private List<ServiceReference<?>> requireContextOrEmpty(boolean registered) {
        requireInstalled();
        return Optional.ofNullable(life.context())
                .map(context -> registered
                        ? context.participant().registered()
                        : context.participant().inUse())
                .orElseGet(List::of);
    }
}
