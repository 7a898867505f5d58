/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What a manifest says: the main attributes, and the sections on packages.
 *
 * @param main the main attributes; looked up without regard to case
 * @param packages for each folder that has a section of its own, with the slash at its end, the attributes there
 */
public record ContentManifest(Map<String, String> main, Map<String, Map<String, String>> packages) {

    /** Where the manifest lies. */
    public static final String PATH = "META-INF/MANIFEST.MF";

    /**
     * The manifest of a JAR that has none.
     *
     * @return an empty manifest
     */
    public static ContentManifest none() {
        return new ContentManifest(Map.of(), Map.of());
    }

    /**
     * Parses a manifest.
     *
     * @param bytes the file
     * @return what it says
     * @throws ContentException if it does not parse
     */
    public static ContentManifest parse(byte[] bytes) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
            Map<String, Map<String, String>> packages = new HashMap<>();
            manifest.getEntries().forEach((name, attributes) -> {
                if (name.endsWith("/")) {
                    packages.put(name, texts(attributes));
                }
            });
            return new ContentManifest(texts(manifest.getMainAttributes()), Collections.unmodifiableMap(packages));
        } catch (IOException | IllegalArgumentException e) {
            throw new ContentException(
                    ContentCode.MANIFEST_INVALID,
                    "The JAR's manifest does not parse (" + e.getMessage() + "); build the JAR anew.",
                    e);
        }
    }

    private static Map<String, String> texts(Attributes attributes) {
        Map<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        attributes.forEach((name, value) -> texts.put(name.toString(), value.toString()));
        return Collections.unmodifiableMap(texts);
    }
}
