/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import dev.carrel.api.Isolation;
import dev.carrel.api.Multiplicity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;

/**
 * What a bundle says of itself as a module: in the attributes of its {@code dev.carrel.module} capability, or else by
 * its symbolic name and version.
 */
record ManifestFacts(String name, Version version, Isolation isolation, Multiplicity multiplicity) {

    static ManifestFacts of(String location, Bundle bundle, List<Capability> module) {
        Map<String, Object> attributes =
                module.isEmpty() ? Map.of() : module.get(0).getAttributes();
        String symbolicName = bundle.getSymbolicName();
        Object name = attributes.getOrDefault("name", symbolicName == null ? location : symbolicName);
        Object version = attributes.getOrDefault("version", bundle.getVersion());
        return new ManifestFacts(
                name.toString(),
                version instanceof Version exact ? exact : Version.parseVersion(version.toString()),
                constant(Isolation.class, attributes, "isolation", Isolation.AUTO),
                constant(Multiplicity.class, attributes, "multiplicity", Multiplicity.MANY));
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, Map<String, Object> attributes, String attribute, E otherwise) {
        Object value = attributes.get(attribute);
        if (value == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value.toString())) {
                return constant;
            }
        }
        throw new IllegalArgumentException("The attribute " + attribute + " of the capability "
                + Definition.MODULE_NAMESPACE + " is [" + value + "], but must be one of "
                + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT) + ".");
    }
}
