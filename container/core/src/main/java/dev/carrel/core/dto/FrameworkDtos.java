/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.dto;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.framework.dto.FrameworkDTO;
import org.osgi.framework.dto.ServiceReferenceDTO;

/** Makes the data transfer objects of {@code org.osgi.framework.dto}. */
public final class FrameworkDtos {

    private FrameworkDtos() {}

    /**
     * A bundle as it is now.
     *
     * @param bundle any
     * @return its data
     */
    public static BundleDTO bundle(Bundle bundle) {
        BundleDTO dto = new BundleDTO();
        dto.id = bundle.getBundleId();
        dto.lastModified = bundle.getLastModified();
        dto.state = bundle.getState();
        dto.symbolicName = bundle.getSymbolicName();
        dto.version = bundle.getVersion().toString();
        return dto;
    }

    /**
     * The services that a bundle has registered.
     *
     * @param registered what it returns; null when there are none
     * @return an array, which may be empty
     */
    public static ServiceReferenceDTO[] services(ServiceReference<?> @Nullable [] registered) {
        return registered == null
                ? new ServiceReferenceDTO[0]
                : Arrays.stream(registered)
                        .map(each -> each.adapt(ServiceReferenceDTO.class))
                        .toArray(ServiceReferenceDTO[]::new);
    }

    /**
     * A framework as it is now.
     *
     * @param context of its system bundle
     * @param properties what it was launched with
     * @return its data
     */
    public static FrameworkDTO framework(BundleContext context, Map<String, String> properties) {
        FrameworkDTO dto = new FrameworkDTO();
        dto.bundles = Stream.of(context.getBundles()).map(FrameworkDtos::bundle).toList();
        dto.properties = new LinkedHashMap<>(properties);
        try {
            dto.services = List.of(services(context.getAllServiceReferences(null, null)));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter cannot be wrong.", e);
        }
        return dto;
    }
}
