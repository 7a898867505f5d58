/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.report;

import java.util.Locale;

/** How figures are written: three digits that mean something, and a unit. */
final class Figures {

    private Figures() {}

    static String time(double nanos) {
        if (nanos < 1e3) {
            return digits(nanos) + " ns";
        }
        if (nanos < 1e6) {
            return digits(nanos / 1e3) + " µs";
        }
        return nanos < 1e9 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
    }

    static String bytes(double bytes) {
        if (Double.isNaN(bytes)) {
            return "";
        }
        if (Math.abs(bytes) < 1e4) {
            return Math.round(bytes) + " B";
        }
        return Math.abs(bytes) < 1e6 ? digits(bytes / 1e3) + " kB" : digits(bytes / 1e6) + " MB";
    }

    static String ratio(double ratio) {
        return ratio >= 1e3 ? String.format(Locale.ROOT, "%,.0f", ratio) : digits(ratio);
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
