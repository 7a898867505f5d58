/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.LinkedSources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The service loader files of other bundles, as far as the wiring leads to them.
 *
 * <p>In OSGi a bundle sees its own {@code META-INF/services} alone. A bundle that requires a service loader processor, and is
 * wired to a provider of the service, sees the provider's file too, and can load the classes that the file names.
 */
final class ServiceMediation {

    private final LinkedSources linked;

    ServiceMediation(LinkedSources linked) {
        this.linked = linked;
    }

    List<URL> files(String service) {
        List<URL> files = new ArrayList<>();
        linked.providers(service).forEach(source -> files.addAll(source.findResources("META-INF/services/" + service)));
        return files;
    }

    Optional<Class<?>> findClass(String name) {
        for (String service : linked.services()) {
            for (ClassSource source : linked.providers(service)) {
                if (names(source, service).contains(name)) {
                    return source.findClass(name);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(ClassSource source, String service) {
        List<String> names = new ArrayList<>();
        for (URL file : source.findResources("META-INF/services/" + service)) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.openStream(), UTF_8))) {
                lines.lines().map(line -> line.replaceFirst("#.*", "").strip()).forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException("The service file [" + file + "] cannot be read.", e);
            }
        }
        return names;
    }
}
