/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.dto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.dto.BundleRevisionDTO;
import org.osgi.resource.dto.CapabilityDTO;
import org.osgi.resource.dto.RequirementDTO;

/** Makes data of revisions; a capability or requirement has its place in the list of its revision as its number. */
final class RevisionDtos {

    private RevisionDtos() {}

    static BundleRevisionDTO of(BundleRevision revision, int number) {
        BundleRevisionDTO dto = new BundleRevisionDTO();
        dto.id = number;
        dto.bundle = revision.getBundle().getBundleId();
        dto.symbolicName = revision.getSymbolicName();
        dto.version = revision.getVersion().toString();
        dto.type = revision.getTypes();
        dto.capabilities = new ArrayList<>();
        for (BundleCapability capability : revision.getDeclaredCapabilities(null)) {
            dto.capabilities.add(capability(capability, number, dto.capabilities.size()));
        }
        dto.requirements = new ArrayList<>();
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            dto.requirements.add(requirement(requirement, number, dto.requirements.size()));
        }
        return dto;
    }

    private static CapabilityDTO capability(BundleCapability capability, int resource, int place) {
        CapabilityDTO dto = new CapabilityDTO();
        dto.id = place;
        dto.resource = resource;
        dto.namespace = capability.getNamespace();
        dto.directives = new HashMap<>(capability.getDirectives());
        dto.attributes = data(capability.getAttributes());
        return dto;
    }

    private static RequirementDTO requirement(BundleRequirement requirement, int resource, int place) {
        RequirementDTO dto = new RequirementDTO();
        dto.id = place;
        dto.resource = resource;
        dto.namespace = requirement.getNamespace();
        dto.directives = new HashMap<>(requirement.getDirectives());
        dto.attributes = data(requirement.getAttributes());
        return dto;
    }

    private static Map<String, Object> data(Map<String, Object> attributes) {
        Map<String, Object> data = new HashMap<>();
        attributes.forEach((name, value) -> data.put(name, data(value)));
        return data;
    }

    /** What a data transfer object may hold: numbers, truth values, texts, and lists and arrays of them. */
    private static Object data(Object value) {
        if (value instanceof Collection<?> several) {
            List<Object> all = new ArrayList<>();
            several.forEach(each -> all.add(data(each)));
            return all;
        }
        boolean kept = value instanceof Number
                || value instanceof Boolean
                || value.getClass().isArray();
        return kept ? value : value.toString();
    }
}
