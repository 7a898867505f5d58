/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the source of a generated sample: an activator that makes an object of every other class and registers a service. */
final class SampleSources {

    private static final String PART = """
            package %1$s;

            final class %2$s {
                private final int seed;
                private final String text;

                %2$s(int seed) {
                    this.seed = seed;
                    this.text = "%2$s:" + seed;
                }

                int sum() {
                    int sum = seed;
                    for (int i = 0; i < text.length(); i++) {
                        sum = mix(sum, text.charAt(i));
                    }
                    return sum;
                }

                private static int mix(int sum, char next) {
                    if (Character.isDigit(next)) {
                        return sum * 31 + next;
                    }
                    return switch (next) {
                        case 'P' -> sum + 1;
                        case 'a' -> sum ^ next;
                        case 'r' -> Integer.rotateLeft(sum, 3);
                        default -> sum + next;
                    };
                }

                boolean isLike(%2$s other) {
                    return other != null && seed == other.seed && text.equals(other.text);
                }

                java.util.List<String> parts(int size) {
                    java.util.List<String> parts = new java.util.ArrayList<>();
                    try {
                        for (int i = 0; i < text.length(); i += size) {
                            parts.add(text.substring(i, Math.min(text.length(), i + size)));
                        }
                    } catch (IndexOutOfBoundsException e) {
                        throw new IllegalStateException("parts of " + text + " by " + size, e);
                    }
                    return parts;
                }

                @Override
                public String toString() {
                    return text;
                }
            }
            """;

    private static final String ACTIVATOR = """
            package %1$s;

            import java.util.function.IntSupplier;
            import org.osgi.framework.BundleActivator;
            import org.osgi.framework.BundleContext;

            public final class Activator implements BundleActivator, IntSupplier {
                %2$s
                private int sum;

                @Override
                public void start(BundleContext context) {
                    %3$s
                    context.registerService(IntSupplier.class, this, null);
                }

                @Override
                public void stop(BundleContext context) {
                    sum = 0;
                }

                @Override
                public int getAsInt() {
                    return sum;
                }
            }
            """;

    private SampleSources() {}

    /** Name of each file to its content. */
    static Map<String, String> of(Sample sample) {
        Map<String, String> sources = new LinkedHashMap<>();
        StringBuilder start = new StringBuilder(sample.isShareable() ? "" : "started++;");
        for (int i = 1; i < sample.classes(); i++) {
            sources.put("Part" + i + ".java", PART.formatted(sample.module(), "Part" + i));
            start.append("\n        sum += new Part")
                    .append(i)
                    .append('(')
                    .append(i)
                    .append(").sum();");
        }
        String state = sample.isShareable() ? "" : "private static int started;";
        sources.put("Activator.java", ACTIVATOR.formatted(sample.module(), state, start));
        return sources;
    }
}
