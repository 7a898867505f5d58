/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks the class path that a bundle's manifest declares: the bundle itself, folders in it, and archives in it. */
final class BundleClassPath {
    private final BundleContent content;

    BundleClassPath(BundleContent content) {
        this.content = content;
    }

    void feed(ClassFileSink sink) throws IOException {
        for (String element : elements()) {
            if (element.equals(".")) {
                new ClassFolder(content, "", "").feed(sink);
            } else {
                Optional<byte[]> archive = content.bytes(element);
                if (archive.isPresent()) {
                    archive(element, archive.get(), sink);
                } else {
                    new ClassFolder(content, element.endsWith("/") ? element : element + "/", "").feed(sink);
                }
            }
        }
    }

    private Set<String> elements() throws IOException {
        Set<String> elements = new LinkedHashSet<>();
        String declared = content.mainAttributes().getValue("Bundle-ClassPath");
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
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
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
            new ClassFolder(archive, "", path + "!/").feed(sink);
        } catch (IOException e) {
            sink.unreadable(path, String.valueOf(e.getMessage()));
        }
    }
}
