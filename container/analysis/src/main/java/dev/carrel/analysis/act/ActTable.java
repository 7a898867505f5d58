/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.report.FindingCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which calls are which acts, by the class and the name of the method.
 *
 * <p>Each line of the text names the finding, the class and its methods; {@code *} stands for all of them.
 */
final class ActTable {
    private final Map<String, Map<String, FindingCode>> acts = new HashMap<>();

    ActTable(String... texts) {
        for (String text : texts) {
            text.lines().map(line -> List.of(line.split(" "))).forEach(this::add);
        }
    }

    /** The act that a call of this method is, if it is one. */
    Optional<FindingCode> act(String owner, String method) {
        Map<String, FindingCode> byMethod = acts.getOrDefault(owner, Map.of());
        FindingCode any = byMethod.get("*");
        FindingCode named = byMethod.get(method);
        return Optional.ofNullable(named == null ? any : named);
    }

    /** Whether some method of this class is an act. */
    boolean knows(String owner) {
        return acts.containsKey(owner);
    }

    private void add(List<String> words) {
        for (String method : words.subList(2, words.size())) {
            acts.computeIfAbsent(words.get(1), owner -> new HashMap<>()).put(method, FindingCode.valueOf(words.get(0)));
        }
    }
}
