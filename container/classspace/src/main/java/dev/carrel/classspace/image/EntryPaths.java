/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.util.regex.Pattern;

/** The rule that the path of an entry stays inside its archive. */
public final class EntryPaths {

    private static final Pattern LEAVES = Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)", Pattern.DOTALL);

    private static final Pattern ROOTED = Pattern.compile("([/\\\\]|[A-Za-z]:[/\\\\]).*", Pattern.DOTALL);

    private EntryPaths() {}

    /**
     * Refuses a path that leads out.
     *
     * @param path the path of an entry
     * @throws ContentException with code {@link ContentCode#PATH_LEAVES_ARCHIVE}
     */
    public static void requireInside(String path) {
        if (path.isEmpty()
                || path.indexOf('\0') >= 0
                || ROOTED.matcher(path).matches()
                || LEAVES.matcher(path).matches()) {
            throw new ContentException(
                    ContentCode.PATH_LEAVES_ARCHIVE,
                    "The JAR has an entry with the path [" + path
                            + "], which leads out of the archive; a path is relative and has no [..] in it.",
                    null);
        }
    }

    /**
     * The folder that a path lies in.
     *
     * @param path a path
     * @return the folder with the slash at its end; empty for the root
     */
    public static String parent(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(0, path.lastIndexOf('/', end - 1) + 1);
    }
}
