/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.core.view.References;
import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;

/**
 * The system bundle of one scope (Core 4.6): id 0, active as long as the scope lives.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class SystemBundle implements Framework {

    private final ScopeFramework framework;
    private final ModuleContext context;
    private final SystemRevision revision = new SystemRevision(this);

    SystemBundle(ScopeFramework framework) {
        this.framework = framework;
        this.context = new ModuleContext(framework, this);
    }

    ScopeFramework framework() {
        return framework;
    }

    SystemRevision revision() {
        return revision;
    }

    @Override
    public int getState() {
        return framework.isClosed() ? UNINSTALLED : ACTIVE;
    }

    @Override
    public void init(FrameworkListener... listeners) {
        // It is active as long as it can be reached.
    }

    @Override
    public void init() {
        init(new FrameworkListener[0]);
    }

    @Override
    public FrameworkEvent waitForStop(long timeout) {
        return new FrameworkEvent(FrameworkEvent.INFO, this, null);
    }

    @Override
    public void start(int options) {
        // It is active as long as it can be reached.
    }

    @Override
    public void start() {
        start(0);
    }

    @Override
    public void stop(int options) throws BundleException {
        throw refused("stopped");
    }

    @Override
    public void stop() throws BundleException {
        stop(0);
    }

    @Override
    public void update(@Nullable InputStream input) throws BundleException {
        throw refused("updated");
    }

    @Override
    public void update() throws BundleException {
        update(null);
    }

    @Override
    public void uninstall() throws BundleException {
        throw refused("uninstalled");
    }

    private BundleException refused(String what) {
        return new BundleException(
                "The system bundle of scope [" + framework.name() + "] cannot be " + what
                        + " by a module; close the scope through Carrel.",
                BundleException.UNSUPPORTED_OPERATION);
    }

    @Override
    public Dictionary<String, String> getHeaders() {
        return FrameworkUtil.asDictionary(Map.of(
                Constants.BUNDLE_MANIFESTVERSION,
                "2",
                Constants.BUNDLE_SYMBOLICNAME,
                getSymbolicName(),
                Constants.BUNDLE_VERSION,
                getVersion().toString(),
                Constants.BUNDLE_NAME,
                "Carrel scope " + framework.name(),
                Constants.EXPORT_PACKAGE,
                exportedPackages()));
    }

    private String exportedPackages() {
        return revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(Capability::getAttributes)
                .map(attributes -> attributes.get(PackageNamespace.PACKAGE_NAMESPACE) + ";version=\""
                        + attributes.getOrDefault(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE, "0.0.0") + "\"")
                .collect(Collectors.joining(","));
    }

    @Override
    public Dictionary<String, String> getHeaders(@Nullable String locale) {
        return getHeaders();
    }

    @Override
    public long getBundleId() {
        return 0;
    }

    @Override
    public String getLocation() {
        return Constants.SYSTEM_BUNDLE_LOCATION;
    }

    @Override
    public ServiceReference<?> @Nullable [] getRegisteredServices() {
        framework.aboutToLook();
        return References.orNull(context.participant().registered());
    }

    @Override
    public ServiceReference<?> @Nullable [] getServicesInUse() {
        return References.orNull(context.participant().inUse());
    }

    @Override
    public boolean hasPermission(Object permission) {
        return true;
    }

    @Override
    public @Nullable URL getResource(String name) {
        return getClass().getClassLoader().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public String getSymbolicName() {
        return framework.support().host().context().getBundle().getSymbolicName();
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        return framework.support().host().context().getBundle().loadClass(name);
    }

    @Override
    public @Nullable Enumeration<String> getEntryPaths(String path) {
        return null;
    }

    @Override
    public @Nullable URL getEntry(String path) {
        return null;
    }

    @Override
    public long getLastModified() {
        return 0;
    }

    @Override
    public @Nullable Enumeration<URL> findEntries(String path, @Nullable String filePattern, boolean recurse) {
        return null;
    }

    @Override
    public ModuleContext getBundleContext() {
        return context;
    }

    @Override
    public Map<X509Certificate, List<X509Certificate>> getSignerCertificates(int signersType) {
        return Map.of();
    }

    @Override
    public Version getVersion() {
        return framework.support().host().context().getBundle().getVersion();
    }

    @Override
    public <A> @Nullable A adapt(Class<A> type) {
        return BundleAdapters.adapt(this, type);
    }

    @Override
    public File getDataFile(String filename) {
        return framework.dataFile(0, filename);
    }

    @Override
    public int compareTo(Bundle other) {
        return Long.compare(0, other.getBundleId());
    }

    @Override
    public String toString() {
        return "system bundle of scope " + framework.name() + " [0]";
    }
}
