/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks the class path that a bundle's manifest declares: the bundle itself, folders in it, and archives in it. */
final class BundleClassPath {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/(.+)");

    private final BundleContent content;

    BundleClassPath(BundleContent content) {
        this.content = content;
    }

    void feed(ClassFileSink sink) throws IOException {
        List<String> names = content.names();
        for (String element : elements()) {
            if (element.equals(".")) {
                folder(content, names, "", "", sink);
            } else {
                Optional<byte[]> archive = content.bytes(element);
                if (archive.isPresent()) {
                    archive(element, archive.get(), sink);
                } else {
                    folder(content, names, element.endsWith("/") ? element : element + "/", "", sink);
                }
            }
        }
    }

    private Set<String> elements() throws IOException {
        Set<String> elements = new LinkedHashSet<>();
        String declared = mainAttributes(content).getValue("Bundle-ClassPath");
        for (String clause : declared == null ? List.of(".") : clauses(declared)) {
            for (String part : clause.split(";")) {
                String path = part.trim();
                if (path.contains("=")) {
                    continue;
                }
                while (path.startsWith("/")) {
                    path = path.substring(1);
                }
                elements.add(path.isEmpty() || path.equals("./") ? "." : path);
            }
        }
        return elements;
    }

    /** Splits at commas that are not inside quotes. */
    private static List<String> clauses(String header) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        boolean quoted = false;
        for (char c : header.toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                clauses.add(clause.toString());
                clause.setLength(0);
            } else {
                clause.append(c);
            }
        }
        clauses.add(clause.toString());
        return clauses;
    }

    private static void archive(String path, byte[] bytes, ClassFileSink sink) {
        try (BundleContent archive = MemoryContent.ofArchive(bytes)) {
            folder(archive, archive.names(), "", path + "!/", sink);
        } catch (IOException e) {
            sink.unreadable(path, String.valueOf(e.getMessage()));
        }
    }

    private static void folder(
            BundleContent content, List<String> names, String folder, String prefix, ClassFileSink sink)
            throws IOException {
        boolean multiRelease = "true".equalsIgnoreCase(mainAttributes(content).getValue("Multi-Release"));
        for (String name : names) {
            if (!name.startsWith(folder) || !name.endsWith(".class")) {
                continue;
            }
            Matcher versioned = VERSIONED.matcher(name.substring(folder.length()));
            if (versioned.matches() && !multiRelease) {
                continue;
            }
            int release = versioned.matches() ? Integer.parseInt(versioned.group(1)) : 0;
            String simple = versioned.matches() ? versioned.group(2) : name.substring(folder.length());
            if (isClass(simple)) {
                sink.classFile(new ClassFile(
                        prefix + name, release, content.bytes(name).orElseThrow()));
            }
        }
    }

    private static boolean isClass(String name) {
        return !name.endsWith("module-info.class") && !name.endsWith("package-info.class");
    }

    private static Attributes mainAttributes(BundleContent content) throws IOException {
        Optional<byte[]> bytes = content.bytes(MANIFEST);
        return bytes.isEmpty()
                ? new Attributes()
                : new Manifest(new ByteArrayInputStream(bytes.get())).getMainAttributes();
    }
}
