/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what may have been meant by a word that nobody knows. */
public final class Nearest {

    /** How alike two words must be, from 0 to 1, for one to be taken for the other. */
    private static final double ALIKE = 0.6;

    private Nearest() {}

    /**
     * The word most like another.
     *
     * @param typed the unknown word
     * @param known all words there are
     * @return one of them, or empty when none is near
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> likeness(typed, word) >= ALIKE)
                .max(Comparator.comparingDouble(word -> likeness(typed, word)));
    }

    /**
     * The end of a sentence about an unknown word.
     *
     * @param typed the unknown word
     * @param known all words there are
     * @return a sentence with a blank before it, or nothing
     */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(word -> " Did you mean [" + word + "]?").orElse("");
    }

    /* The share of letter pairs that both words have: it forgives a letter too many, too few, or swapped. */
    private static double likeness(String one, String other) {
        List<String> left = new ArrayList<>(pairs(one));
        List<String> right = pairs(other);
        long common = right.stream().filter(left::remove).count();
        return 2.0 * common / Math.max(1, pairs(one).size() + right.size());
    }

    private static List<String> pairs(String word) {
        String framed = "^" + word.toLowerCase(java.util.Locale.ROOT) + "$";
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }
}
