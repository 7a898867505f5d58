/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the words that are known is most like one that is not. */
public final class LikeWords {

    /** How alike two words must be, from 0 to 1, for one to be taken for the other. */
    private static final double ALIKE = 0.5;

    private LikeWords() {}

    /**
     * The nearest word.
     *
     * @param typed the unknown word
     * @param known the known ones
     * @return the one with the most letters in common, or empty when none has half of them
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> likeness(typed, word) >= ALIKE)
                .max(Comparator.comparingDouble(word -> likeness(typed, word)));
    }

    /* The share of letters that both words have, whatever their order: what fingers mix up is the order. */
    private static double likeness(String one, String other) {
        List<Integer> left = new ArrayList<>(one.chars().boxed().toList());
        long common =
                other.chars().filter(letter -> left.remove((Integer) letter)).count();
        return 2.0 * common / (one.length() + other.length());
    }
}
