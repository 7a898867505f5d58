/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.PropertyView;
import dev.carrel.registry.description.ServiceDto;
import java.lang.reflect.Array;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.dto.ServiceReferenceDTO;

/**
 * The one reference to a service that is handed out.
 *
 * <p>Threads. Safe for use by many threads.
 *
 * @param <S> the type of the service
 */
final class Reference<S> implements ServiceReference<S> {

    private final Registration<S> registration;

    Reference(Registration<S> registration) {
        this.registration = registration;
    }

    Registration<S> registration() {
        return registration;
    }

    @Override
    public @Nullable Object getProperty(String key) {
        Object value = view().get(key);
        return value != null && value.getClass().isArray() ? copy(value) : value;
    }

    @Override
    public String[] getPropertyKeys() {
        return view().keySet().toArray(new String[0]);
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return FrameworkUtil.asDictionary(view().copy());
    }

    @Override
    public @Nullable Bundle getBundle() {
        return registration.isUnregistered() ? null : registration.owner().bundle();
    }

    @Override
    public Bundle @Nullable [] getUsingBundles() {
        List<Bundle> users = users();
        return users.isEmpty() ? null : users.toArray(new Bundle[0]);
    }

    private List<Bundle> users() {
        return registration.uses().stream()
                .filter(Use::isUsed)
                .map(use -> use.participant().bundle())
                .toList();
    }

    @Override
    public boolean isAssignableTo(Bundle requester, String className) {
        Participant owner = registration.owner();
        return requester == owner.bundle()
                || owner.registry().host().isAssignable(owner.bundle(), requester, className, registration.service());
    }

    /** Whether the bundle may use the service by each of its classes. */
    boolean isAssignableTo(Bundle requester) {
        for (String className : registration.classes()) {
            if (!isAssignableTo(requester, className)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Object other) {
        if (!(other instanceof Reference<?> reference)
                || reference.registration.owner().registry()
                        != registration.owner().registry()) {
            throw new IllegalArgumentException("Service reference " + this + " cannot be compared with [" + other
                    + "], which is not of its scope; compare references of one scope.");
        }
        if (reference == this) {
            return 0;
        }
        return registration.isBefore(reference.registration) ? 1 : -1;
    }

    @Override
    public <A> @Nullable A adapt(Class<A> type) {
        return type == ServiceReferenceDTO.class ? type.cast(dto()) : null;
    }

    private ServiceReferenceDTO dto() {
        return new ServiceDto(registration, view(), users()).make();
    }

    private PropertyView view() {
        return registration.view();
    }

    private static Object copy(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    @Override
    public String toString() {
        return registration.toString();
    }
}
