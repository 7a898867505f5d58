/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.footprint;

import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.Workshop;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.Optional;

/**
 * Makes a subject many times, keeps all of it, collects the garbage, and says what one costs; then closes all. Runs in a
 * JVM of its own: SUBJECT SAMPLE-OR-EMPTY COUNT.
 *
 * @param subject what was made
 * @param sample with which module, or empty
 * @param count how many
 * @param createNanos how long it took to make all
 * @param closeNanos how long it took to close all
 * @param heap bytes that all took
 * @param metaspace bytes that all took
 */
public record Footprint(
        Subject subject,
        Optional<Sample> sample,
        int count,
        long createNanos,
        long closeNanos,
        long heap,
        long metaspace) {

    /** What the line with the result begins with. */
    public static final String MARK = "footprint ";

    /**
     * Measures and prints one line.
     *
     * @param arguments the subject, the sample or EMPTY, the count
     * @throws Exception whatever the peer throws
     */
    public static void main(String[] arguments) throws Exception {
        Optional<Sample> sample =
                arguments[1].equals("EMPTY") ? Optional.empty() : Optional.of(Sample.valueOf(arguments[1]));
        Footprint result = measure(Subject.valueOf(arguments[0]), sample, Integer.parseInt(arguments[2]));
        // allow NoConsole because the result goes to the process that started this one
        PrintStream out = System.out;
        out.println(MARK + result.line());
        // Some peers leave threads running that are not daemons.
        System.exit(0);
    }

    private static Footprint measure(Subject subject, Optional<Sample> sample, int count) throws Exception {
        Subject.Maker maker =
                subject.maker(Workshop.here(), sample.map(List::of).orElse(List.of()));
        for (int i = 0; i < Math.min(count, 3); i++) {
            maker.make().close();
        }
        AutoCloseable[] kept = new AutoCloseable[count];
        long heapBefore = heapAfterCollection();
        long metaspaceBefore = metaspaceUsed();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            kept[i] = maker.make();
        }
        long created = System.nanoTime();
        long heap = heapAfterCollection() - heapBefore;
        long metaspace = metaspaceUsed() - metaspaceBefore;
        long closing = System.nanoTime();
        for (AutoCloseable each : kept) {
            each.close();
        }
        return new Footprint(subject, sample, count, created - begun, System.nanoTime() - closing, heap, metaspace);
    }

    private static long heapAfterCollection() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static long metaspaceUsed() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private String line() {
        String with = sample.map(Enum::name).orElse("EMPTY");
        return String.join(
                " ",
                subject.name(),
                with,
                Integer.toString(count),
                Long.toString(createNanos),
                Long.toString(closeNanos),
                Long.toString(heap),
                Long.toString(metaspace));
    }

    /**
     * Reads what {@link #main} has printed.
     *
     * @param line one line of its output, with the mark
     * @return the result
     */
    public static Footprint parse(String line) {
        String[] words = line.substring(MARK.length()).split(" ", -1);
        return new Footprint(
                Subject.valueOf(words[0]),
                words[1].equals("EMPTY") ? Optional.empty() : Optional.of(Sample.valueOf(words[1])),
                Integer.parseInt(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]),
                Long.parseLong(words[5]),
                Long.parseLong(words[6]));
    }
}
