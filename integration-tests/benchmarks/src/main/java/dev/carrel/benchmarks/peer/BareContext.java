/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** The least that an activator can be started with: it remembers the services and can do nothing else. */
@SuppressWarnings("NullAway") // OSGi's own signatures say nothing of null
final class BareContext implements BundleContext {

    private final List<Object> services = new ArrayList<>(1);

    List<Object> services() {
        return services;
    }

    @Override
    public <S> @Nullable ServiceRegistration<S> registerService(
            Class<S> type, S service, Dictionary<String, ?> properties) {
        services.add(service);
        return null;
    }

    @Override
    public @Nullable ServiceRegistration<?> registerService(
            String type, Object service, Dictionary<String, ?> properties) {
        services.add(service);
        return null;
    }

    @Override
    public @Nullable ServiceRegistration<?> registerService(
            String[] types, Object service, Dictionary<String, ?> properties) {
        services.add(service);
        return null;
    }

    @Override
    public <S> @Nullable ServiceRegistration<S> registerService(
            Class<S> type, ServiceFactory<S> factory, Dictionary<String, ?> properties) {
        throw missing();
    }

    private static UnsupportedOperationException missing() {
        return new UnsupportedOperationException("A bare context only remembers services.");
    }

    @Override
    public String getProperty(String key) {
        throw missing();
    }

    @Override
    public Bundle getBundle() {
        throw missing();
    }

    @Override
    public Bundle installBundle(String location, InputStream input) {
        throw missing();
    }

    @Override
    public Bundle installBundle(String location) {
        throw missing();
    }

    @Override
    public Bundle getBundle(long id) {
        throw missing();
    }

    @Override
    public Bundle[] getBundles() {
        throw missing();
    }

    @Override
    public void addServiceListener(ServiceListener listener, String filter) {
        throw missing();
    }

    @Override
    public void addServiceListener(ServiceListener listener) {
        throw missing();
    }

    @Override
    public void removeServiceListener(ServiceListener listener) {
        throw missing();
    }

    @Override
    public void addBundleListener(BundleListener listener) {
        throw missing();
    }

    @Override
    public void removeBundleListener(BundleListener listener) {
        throw missing();
    }

    @Override
    public void addFrameworkListener(FrameworkListener listener) {
        throw missing();
    }

    @Override
    public void removeFrameworkListener(FrameworkListener listener) {
        throw missing();
    }

    @Override
    public ServiceReference<?>[] getServiceReferences(String type, String filter) {
        throw missing();
    }

    @Override
    public ServiceReference<?>[] getAllServiceReferences(String type, String filter) {
        throw missing();
    }

    @Override
    public ServiceReference<?> getServiceReference(String type) {
        throw missing();
    }

    @Override
    public <S> ServiceReference<S> getServiceReference(Class<S> type) {
        throw missing();
    }

    @Override
    public <S> Collection<ServiceReference<S>> getServiceReferences(Class<S> type, String filter) {
        throw missing();
    }

    @Override
    public <S> S getService(ServiceReference<S> reference) {
        throw missing();
    }

    @Override
    public boolean ungetService(ServiceReference<?> reference) {
        throw missing();
    }

    @Override
    public <S> ServiceObjects<S> getServiceObjects(ServiceReference<S> reference) {
        throw missing();
    }

    @Override
    public File getDataFile(String name) {
        throw missing();
    }

    @Override
    public Filter createFilter(String filter) {
        throw missing();
    }

    @Override
    public Bundle getBundle(String location) {
        throw missing();
    }
}
