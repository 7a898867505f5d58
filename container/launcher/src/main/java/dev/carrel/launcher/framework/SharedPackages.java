/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packages of the class path that every module may import: Carrel's API, and OSGi service API that has no other home.
 * Their versions come from the manifests of the JARs that they are in.
 */
final class SharedPackages {

    /** Packages that are shared when they are there. */
    private static final List<String> SHARED = List.of(
            "dev.carrel.api",
            "dev.carrel.api.leak",
            "dev.carrel.api.lend",
            "dev.carrel.api.queue",
            "dev.carrel.api.rollout",
            "dev.carrel.api.state",
            "org.osgi.service.jdbc");

    private SharedPackages() {}

    static List<String> exports(ClassLoader loader) {
        List<String> headers = exportHeaders(loader);
        return SHARED.stream()
                .filter(each -> isThere(loader, each))
                .map(each -> headers.stream()
                        .map(header -> version(header, each))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(version -> each + ";version=\"" + version + "\"")
                        .orElse(each))
                .toList();
    }

    private static boolean isThere(ClassLoader loader, String name) {
        return loader.getResource(name.replace('.', '/') + "/package-info.class") != null
                || loader.getResource(name.replace('.', '/')) != null;
    }

    private static Optional<String> version(String exports, String name) {
        Matcher clause = Pattern.compile(
                        "(^|,)\\s*" + Pattern.quote(name) + "\\s*;([^,\"]|\"[^\"]*\")*?version=\"?([^\",;]+)")
                .matcher(exports);
        return clause.find() ? Optional.of(clause.group(3).strip()) : Optional.empty();
    }

    private static List<String> exportHeaders(ClassLoader loader) {
        List<String> headers = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream in = url.openStream()) {
                    Optional.ofNullable(new Manifest(in).getMainAttributes().getValue("Export-Package"))
                            .ifPresent(headers::add);
                }
            }
            return headers;
        } catch (IOException e) {
            throw new UncheckedIOException("A manifest of the class path cannot be read.", e);
        }
    }
}
