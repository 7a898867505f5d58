/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The times that the iterations of all rounds gave, in nanoseconds for one operation, and the bytes allocated. */
public final class Samples {

    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> allocated = new ArrayList<>();

    void add(double nanosEach) {
        nanos.add(nanosEach);
    }

    void addAllocated(double bytes) {
        allocated.add(bytes);
    }

    /**
     * The time that half of the iterations stayed below.
     *
     * @return nanoseconds for one operation
     */
    public double median() {
        return median(nanos);
    }

    /**
     * The best iteration.
     *
     * @return nanoseconds for one operation
     */
    public double least() {
        return Collections.min(nanos);
    }

    /**
     * The worst iteration.
     *
     * @return nanoseconds for one operation
     */
    public double most() {
        return Collections.max(nanos);
    }

    /**
     * What an operation allocated.
     *
     * @return bytes, or not a number where nobody counted
     */
    public double bytes() {
        return allocated.isEmpty() ? Double.NaN : median(allocated);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
