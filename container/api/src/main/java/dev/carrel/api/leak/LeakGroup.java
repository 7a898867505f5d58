/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

import java.util.List;

/**
 * Freed class spaces that are held in the same way.
 *
 * @param fingerprint the same for the same way, also in another JVM
 * @param root the root of the garbage collector at which the path begins, in words
 * @param soft whether they are held softly, until memory gets short
 * @param path from the root to the class space
 * @param culprit the index of the step that is likely to be at fault
 * @param cure what to do, in a sentence
 * @param spaces which class spaces, at least one
 * @param text all of it as text, with the likely culprit underlined
 */
public record LeakGroup(
        String fingerprint,
        String root,
        boolean soft,
        List<PathStep> path,
        int culprit,
        String cure,
        List<HeldSpace> spaces,
        String text) {

    /** Keeps its own copies. */
    public LeakGroup {
        path = List.copyOf(path);
        spaces = List.copyOf(spaces);
    }
}
