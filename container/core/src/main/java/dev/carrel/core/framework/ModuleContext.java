/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.core.state.ClassStates;
import dev.carrel.core.view.References;
import dev.carrel.registry.Participant;
import java.io.File;
import java.io.InputStream;
import java.util.Collection;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * The context of one bundle from its start to its stop.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class ModuleContext implements BundleContext {

    private final ScopeFramework framework;
    private final Bundle bundle;
    private volatile @Nullable Participant participant;
    private volatile @Nullable ClassStates states;
    private volatile boolean invalid;

    ModuleContext(ScopeFramework framework, Bundle bundle) {
        this.framework = framework;
        this.bundle = bundle;
    }

    /** What this context does in the scope's registry; begun when first needed. */
    Participant participant() {
        Participant joined = participant;
        return joined == null ? join() : joined;
    }

    private synchronized Participant join() {
        requireValid();
        Participant joined = participant;
        if (joined == null) {
            joined = framework.registry().join(this);
            participant = joined;
        }
        return joined;
    }

    /** The state of the bundle's classes; begun when first needed. */
    ClassStates states() {
        ClassStates begun = states;
        return begun == null ? beginStates() : begun;
    }

    private synchronized ClassStates beginStates() {
        requireValid();
        ClassStates begun = states;
        if (begun == null) {
            begun = new ClassStates(bundle);
            states = begun;
        }
        return begun;
    }

    private synchronized void endStates() {
        ClassStates begun = states;
        if (begun != null) {
            begun.close();
        }
    }

    /** Gives back all that was registered, got and listened to through this context, and refuses further use. */
    void invalidate() {
        Participant joined;
        synchronized (this) {
            joined = participant;
            if (joined == null) {
                invalid = true;
            }
        }
        if (joined != null) {
            joined.close();
            invalid = true;
        }
        endStates();
        framework.events().release(this);
    }

    private void requireValid() {
        if (invalid) {
            throw new IllegalStateException("The context of " + bundle + " in scope [" + framework.name()
                    + "] is no longer valid: the module was stopped.");
        }
    }

    private Participant valid() {
        requireValid();
        return participant();
    }

    @Override
    public @Nullable String getProperty(String key) {
        return framework.property(key);
    }

    @Override
    public Bundle getBundle() {
        requireValid();
        return bundle;
    }

    @Override
    public Bundle installBundle(String location, @Nullable InputStream input) throws BundleException {
        requireValid();
        return framework.installer().install(this, location, input);
    }

    @Override
    public Bundle installBundle(String location) throws BundleException {
        return installBundle(location, null);
    }

    @Override
    public @Nullable Bundle getBundle(long id) {
        return framework.visible().byId(this, id);
    }

    @Override
    public @Nullable Bundle getBundle(String location) {
        return framework.visible().byLocation(location);
    }

    @Override
    public Bundle[] getBundles() {
        return framework.visible().all(this);
    }

    @Override
    public void addServiceListener(ServiceListener listener, @Nullable String filter) throws InvalidSyntaxException {
        valid().addListener(listener, filter);
    }

    @Override
    public void addServiceListener(ServiceListener listener) {
        try {
            addServiceListener(listener, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter cannot be wrong.", e);
        }
    }

    @Override
    public void removeServiceListener(ServiceListener listener) {
        valid().removeListener(listener);
    }

    @Override
    public void addBundleListener(BundleListener listener) {
        requireValid();
        framework.events().listeners().addBundleListener(this, listener);
    }

    @Override
    public void removeBundleListener(BundleListener listener) {
        requireValid();
        framework.events().listeners().removeBundleListener(this, listener);
    }

    @Override
    public void addFrameworkListener(FrameworkListener listener) {
        requireValid();
        framework.events().listeners().addFrameworkListener(this, listener);
    }

    @Override
    public void removeFrameworkListener(FrameworkListener listener) {
        requireValid();
        framework.events().listeners().removeFrameworkListener(this, listener);
    }

    @Override
    public ServiceRegistration<?> registerService(
            String[] classes, Object service, @Nullable Dictionary<String, ?> properties) {
        return valid().register(classes, service, properties);
    }

    @Override
    public ServiceRegistration<?> registerService(
            String className, Object service, @Nullable Dictionary<String, ?> properties) {
        return registerService(new String[] {className}, service, properties);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> ServiceRegistration<S> registerService(
            Class<S> type, S service, @Nullable Dictionary<String, ?> properties) {
        return (ServiceRegistration<S>) registerService(type.getName(), (Object) service, properties);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> ServiceRegistration<S> registerService(
            Class<S> type, ServiceFactory<S> factory, @Nullable Dictionary<String, ?> properties) {
        return (ServiceRegistration<S>) registerService(type.getName(), (Object) factory, properties);
    }

    @Override
    public ServiceReference<?> @Nullable [] getServiceReferences(@Nullable String className, @Nullable String filter)
            throws InvalidSyntaxException {
        return References.orNull(valid().references(className, filter, false));
    }

    @Override
    public ServiceReference<?> @Nullable [] getAllServiceReferences(@Nullable String className, @Nullable String filter)
            throws InvalidSyntaxException {
        return References.orNull(valid().references(className, filter, true));
    }

    @Override
    public @Nullable ServiceReference<?> getServiceReference(String className) {
        return valid().reference(className);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> @Nullable ServiceReference<S> getServiceReference(Class<S> type) {
        return (ServiceReference<S>) getServiceReference(type.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> Collection<ServiceReference<S>> getServiceReferences(Class<S> type, @Nullable String filter)
            throws InvalidSyntaxException {
        return (Collection<ServiceReference<S>>)
                (Collection<?>) List.copyOf(valid().references(type.getName(), filter, false));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> @Nullable S getService(ServiceReference<S> reference) {
        return (S) valid().get(reference);
    }

    @Override
    public boolean ungetService(ServiceReference<?> reference) {
        return valid().unget(reference);
    }

    @Override
    public <S> @Nullable ServiceObjects<S> getServiceObjects(ServiceReference<S> reference) {
        return valid().objects(reference);
    }

    @Override
    public @Nullable File getDataFile(String filename) {
        requireValid();
        return bundle.getDataFile(filename);
    }

    @Override
    public Filter createFilter(String filter) throws InvalidSyntaxException {
        requireValid();
        return FrameworkUtil.createFilter(filter);
    }

    @Override
    public String toString() {
        return "context of " + bundle;
    }
}
