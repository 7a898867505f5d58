/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.framework;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.osgi.framework.launch.FrameworkFactory;

/** Which of the frameworks on the class path carries the container. */
final class FrameworkChoice {

    /** A launching property or a system property: part of the class name of a framework factory, such as equinox. */
    static final String PROPERTY = "dev.carrel.framework";

    private static final String PREFERRED = "org.apache.felix";
    private static final Map<String, String> SHORT_NAMES = Map.of("felix", PREFERRED, "equinox", "org.eclipse.osgi");

    private FrameworkChoice() {}

    static FrameworkFactory of(Map<String, String> properties) {
        List<ServiceLoader.Provider<FrameworkFactory>> found =
                ServiceLoader.load(FrameworkFactory.class, FrameworkChoice.class.getClassLoader()).stream()
                        .toList();
        String asked = properties.getOrDefault(PROPERTY, System.getProperty(PROPERTY, ""));
        return found.stream()
                .filter(named(SHORT_NAMES.getOrDefault(asked, asked)))
                .sorted((a, b) -> Boolean.compare(
                        named(PREFERRED).test(b), named(PREFERRED).test(a)))
                .findFirst()
                .orElseThrow(() -> missing(asked, found))
                .get();
    }

    private static Predicate<ServiceLoader.Provider<FrameworkFactory>> named(String part) {
        return provider -> provider.type().getName().contains(part);
    }

    private static CarrelException missing(String asked, List<ServiceLoader.Provider<FrameworkFactory>> found) {
        List<String> names =
                found.stream().map(provider -> provider.type().getName()).toList();
        return new CarrelException(
                ErrorCode.HOST_FAILED,
                asked.isEmpty()
                        ? "No OSGi framework is on the class path; add org.apache.felix:org.apache.felix.framework."
                        : "No OSGi framework on the class path is named [" + asked + "] as the property " + PROPERTY
                                + " asks; there are " + names + ".");
    }
}
