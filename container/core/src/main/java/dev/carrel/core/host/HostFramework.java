/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.host;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.classspace.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.service.resolver.Resolver;

/**
 * The host framework as the container uses it: it parses manifests, resolves on request, and lists the extension bundles
 * that were installed in it, which it never resolves.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class HostFramework implements AutoCloseable {

    /** Extension bundles that the container installs have locations that begin so; the content's digest follows. */
    public static final String LOCATION_PREFIX = "carrel:";

    private final BundleContext context;
    private final Predicate<Bundle> isExtension;
    private final ServiceRegistration<?> guard;
    private final ServiceReference<Resolver> resolverReference;
    private final Resolver resolver;
    private final SynchronousBundleListener watcher = this::bundleChanged;
    private final HostResource resource = new HostResource();
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();

    /**
     * Takes hold of a running framework.
     *
     * @param any the context of any bundle in it
     * @param isExtension tells extension bundles from the host's own, for those that others installed
     * @throws CarrelException with {@link ErrorCode#HOST_FAILED} when the framework has no Resolver service
     */
    public HostFramework(BundleContext any, Predicate<Bundle> isExtension) {
        this.context = any.getBundle(0).getBundleContext();
        this.isExtension = bundle -> bundle.getLocation().startsWith(LOCATION_PREFIX) || isExtension.test(bundle);
        ServiceReference<Resolver> reference = context.getServiceReference(Resolver.class);
        Resolver service = reference == null ? null : context.getService(reference);
        if (reference == null || service == null) {
            throw new CarrelException(
                    ErrorCode.HOST_FAILED,
                    "The host framework [" + context.getBundle() + "] registers no service " + Resolver.class.getName()
                            + "; start Carrel on Felix 7 or Equinox 3.18, or newer.");
        }
        this.resolverReference = reference;
        this.resolver = service;
        this.guard = context.registerService(
                new String[] {ResolverHookFactory.class.getName(), CollisionHook.class.getName()},
                new ExtensionBundleGuard(this.isExtension),
                null);
        context.addBundleListener(watcher);
        refresh();
    }

    /**
     * The host as a resource for the resolver.
     *
     * @return always the same object
     */
    public HostResource resource() {
        return resource;
    }

    /**
     * Says who wants to know when the host's exports have changed.
     *
     * @param listener called after the change, on the thread that made it
     */
    public void onChange(Runnable listener) {
        onChange.add(listener);
    }

    /**
     * The framework's resolver.
     *
     * @return the service
     */
    public Resolver resolver() {
        return resolver;
    }

    /**
     * The context of the system bundle.
     *
     * @return for the properties of the framework
     */
    public BundleContext context() {
        return context;
    }

    /**
     * Installs an extension bundle, or finds it installed.
     *
     * @param content its bytes, read only when it is not installed
     * @return the bundle, which is never resolved
     * @throws BundleException when the manifest is refused
     */
    Bundle install(Content content) throws BundleException {
        String location = LOCATION_PREFIX + content.digest();
        Bundle known = installed(content);
        if (known != null) {
            return known;
        }
        try (InputStream bytes = Files.newInputStream(content.image().file())) {
            return context.installBundle(location, bytes);
        } catch (IOException e) {
            throw new BundleException("The content [" + content.digest() + "] cannot be read.", e);
        }
    }

    @Nullable
    Bundle installed(Content content) {
        return context.getBundle(LOCATION_PREFIX + content.digest());
    }

    /** Lets the framework go; its extension bundles stay installed. */
    @Override
    public void close() {
        context.removeBundleListener(watcher);
        guard.unregister();
        context.ungetService(resolverReference);
    }

    private void bundleChanged(BundleEvent event) {
        boolean wiringChanged = (event.getType() & (BundleEvent.RESOLVED | BundleEvent.UNRESOLVED)) != 0;
        if (wiringChanged && !isExtension.test(event.getBundle())) {
            refresh();
            onChange.forEach(Runnable::run);
        }
    }

    private void refresh() {
        resource.refresh(Stream.of(context.getBundles())
                .filter(bundle -> !isExtension.test(bundle))
                .toList());
    }
}
