/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A question for names in a folder.
 *
 * @param folder the folder, without a slash at the beginning and with one at the end; {@code ""} for the root
 * @param pattern what a file's name must match
 * @param recursive whether folders in the folder count
 */
public record ResourceQuery(String folder, NamePattern pattern, boolean recursive) {

    /**
     * Asks as OSGi does.
     *
     * @param path the folder, with or without slashes at both ends
     * @param pattern the name, with {@code *} for any characters; {@code *} alone for all
     * @param recursive whether folders in the folder count
     * @return the question
     */
    public static ResourceQuery of(String path, String pattern, boolean recursive) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        String folder = relative.isEmpty() || relative.endsWith("/") ? relative : relative + "/";
        return new ResourceQuery(folder, NamePattern.of(pattern), recursive);
    }

    /**
     * Walks a tree of paths.
     *
     * @param children gives the full paths of what lies directly in a folder
     * @return the paths that match, in the order of the walk
     */
    public Set<String> walk(Function<String, ? extends Collection<String>> children) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> folders = new ArrayDeque<>();
        folders.add(folder);
        while (!folders.isEmpty()) {
            for (String path : children.apply(folders.remove())) {
                if (pattern.matches(name(path))) {
                    found.add(path);
                }
                if (recursive && path.endsWith("/")) {
                    folders.add(path);
                }
            }
        }
        return found;
    }

    private static String name(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    /**
     * The package of the folder.
     *
     * @return the name with dots
     */
    public String packageName() {
        return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1).replace('/', '.');
    }
}
