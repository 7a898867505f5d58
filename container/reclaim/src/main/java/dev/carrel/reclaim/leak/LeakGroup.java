/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import dev.carrel.reclaim.heap.HeapPath.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Leaks that are held in the same way.
 *
 * @param leaks at least one
 */
public record LeakGroup(List<Leak> leaks) {

    /** Keeps its own copy. */
    public LeakGroup {
        leaks = List.copyOf(leaks);
    }

    /** The path as text, with the likely culprit underlined, who leaks, and what to do. */
    public String render() {
        Leak first = leaks.get(0);
        StringBuilder text = new StringBuilder();
        text.append("Leak ").append(first.fingerprint()).append(": ");
        text.append(leaks.size() == 1 ? "a class space is" : leaks.size() + " class spaces are");
        text.append(first.path().soft() ? " held softly, until memory gets short" : " held");
        text.append(" by ").append(first.path().root()).append(".\n");
        renderPath(first, text);
        text.append(leaks.stream().map(LeakGroup::sentence).collect(Collectors.joining("\n")));
        text.append("\nCure: ").append(first.cure());
        return text.toString();
    }

    private static void renderPath(Leak leak, StringBuilder text) {
        List<Step> steps = leak.path().steps();
        for (int i = 0; i < steps.size(); i++) {
            String start = (i == 0 ? "    " : "    -> ") + steps.get(i).holder();
            String via = steps.get(i).via();
            text.append(start).append(via).append('\n');
            if (i == leak.culprit()) {
                text.append(" ".repeat(start.length()))
                        .append("~".repeat(via.length()))
                        .append('\n');
            }
        }
        text.append("    -> the class space\n");
    }

    private static String sentence(Leak leak) {
        return leak.space().label() + " was freed " + leak.space().since().toSeconds()
                + " s ago; its class space still has " + leak.size().classes() + " classes and "
                + leak.size().objects() + " objects of them (" + leak.size().bytes() + " bytes).";
    }
}
