/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import dev.carrel.reclaim.heap.ClassSpaceSize;
import dev.carrel.reclaim.heap.HeapPath;
import dev.carrel.reclaim.heap.HeapPath.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A freed class space that something still holds.
 *
 * @param space which
 * @param size how much of the heap belongs to it
 * @param path how it is held
 */
public record Leak(WatchedSpace space, ClassSpaceSize size, HeapPath path) {

    /**
     * The step of the likely culprit: of those before the module's own objects the last that is neither of the JDK nor an
     * array; without one, the last that is no collection of the JDK; without one, the root.
     */
    public int culprit() {
        return last(step -> !isJdk(step.holder()))
                .or(() -> last(step -> !step.holder().startsWith("java.util.")))
                .orElse(0);
    }

    private Optional<Integer> last(Predicate<Step> wanted) {
        List<Step> steps = path.steps();
        Optional<Integer> last = Optional.empty();
        for (int i = 0; i < steps.size() && !steps.get(i).own(); i++) {
            Step step = steps.get(i);
            if (!step.holder().endsWith("[]") && wanted.test(step)) {
                last = Optional.of(i);
            }
        }
        return last;
    }

    private static boolean isJdk(String holder) {
        return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.").anyMatch(holder::startsWith);
    }

    /** What to do about it, in a sentence. */
    public String cure() {
        return Cures.of(this);
    }

    /** The same for leaks that are equal but for numbers: of elements, threads and generated classes. */
    public String fingerprint() {
        CRC32 sum = new CRC32();
        String text = path.root()
                + path.steps().stream().map(step -> step.holder() + step.via()).collect(Collectors.joining("\n"));
        sum.update(text.replaceAll("0x[0-9a-f]+|\\d+", "").getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}
