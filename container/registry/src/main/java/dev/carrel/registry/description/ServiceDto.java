/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.dto.DTO;
import org.osgi.framework.Bundle;
import org.osgi.framework.dto.ServiceReferenceDTO;

/**
 * Makes the data transfer object of a service.
 *
 * @param service what the framework says of the service
 * @param properties its properties
 * @param users the bundles that use it
 */
public record ServiceDto(PropertyView.Described service, PropertyView properties, List<Bundle> users) {

    /** Makes it. */
    public ServiceReferenceDTO make() {
        ServiceReferenceDTO dto = new ServiceReferenceDTO();
        dto.id = service.id();
        dto.bundle = service.bundleId();
        Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        properties.forEach((key, value) -> values.put(key, transferable(value)));
        dto.properties = values;
        dto.usingBundles = users.stream().mapToLong(Bundle::getBundleId).toArray();
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
