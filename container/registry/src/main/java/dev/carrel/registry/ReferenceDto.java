/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.dto.DTO;
import org.osgi.framework.dto.ServiceReferenceDTO;

/**
 * Makes the data transfer object of a service.
 *
 * @param registration the service
 */
record ReferenceDto(Registration<?> registration) {

    ServiceReferenceDTO make() {
        ServiceReferenceDTO dto = new ServiceReferenceDTO();
        dto.id = registration.id();
        dto.bundle = registration.owner().bundle().getBundleId();
        Map<String, Object> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        new PropertyView(registration, registration.properties())
                .forEach((key, value) -> properties.put(key, transferable(value)));
        dto.properties = properties;
        dto.usingBundles = registration.uses().stream()
                .filter(Use::isUsed)
                .mapToLong(use -> use.participant().bundle().getBundleId())
                .toArray();
        return dto;
    }

    /** Only numbers, booleans, texts and transfer objects, and arrays of those, may be transferred. */
    private static Object transferable(Object value) {
        Class<?> type = value.getClass();
        if (!type.isArray()) {
            return isTransferable(type) ? value : String.valueOf(value);
        }
        Class<?> part = type.getComponentType();
        int length = Array.getLength(value);
        boolean asItIs = part.isPrimitive() || isTransferable(part);
        Object copy = Array.newInstance(asItIs ? part : String.class, length);
        for (int i = 0; i < length; i++) {
            Object element = Array.get(value, i);
            Array.set(copy, i, asItIs ? element : String.valueOf(element));
        }
        return copy;
    }

    private static boolean isTransferable(Class<?> type) {
        return type == String.class
                || type == Boolean.class
                || Number.class.isAssignableFrom(type)
                || DTO.class.isAssignableFrom(type);
    }
}
