/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

import dev.carrel.api.InterpreterScope;
import dev.carrel.core.setting.ScopeSupport;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/**
 * What a container's host framework is seen to do. Embedders do not see the host; this looks behind a scope for it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class HostWatch implements FrameworkListener, BundleListener, AutoCloseable {

    private static final int OF_A_LIFE =
            BundleEvent.RESOLVED | BundleEvent.UNRESOLVED | BundleEvent.STARTED | BundleEvent.UPDATED;

    private final BundleContext host;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    private HostWatch(BundleContext host) {
        this.host = host;
    }

    static HostWatch behind(InterpreterScope scope) throws ReflectiveOperationException {
        Object framework = invoke(scope.bundleContext().getBundle(), "framework");
        HostWatch watch = new HostWatch(
                ((ScopeSupport) invoke(framework, "support")).host().context());
        watch.host.addFrameworkListener(watch);
        watch.host.addBundleListener(watch);
        return watch;
    }

    private static Object invoke(Object target, String method) throws ReflectiveOperationException {
        Method found = target.getClass().getDeclaredMethod(method);
        found.setAccessible(true);
        return found.invoke(target);
    }

    /** The extension bundles that are in another state than merely installed. */
    List<Bundle> notMerelyInstalled() {
        return Stream.of(host.getBundles())
                .filter(bundle -> bundle.getBundleId() != 0 && bundle.getState() != Bundle.INSTALLED)
                .toList();
    }

    int bundles() {
        return host.getBundles().length - 1;
    }

    /** Refreshes, and lives of bundles that have begun, ended or changed. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
            seen.add("refreshed");
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if ((event.getType() & OF_A_LIFE) != 0) {
            seen.add(event.getBundle() + " has event " + event.getType());
        }
    }

    @Override
    public void close() {
        host.removeFrameworkListener(this);
        host.removeBundleListener(this);
    }
}
