/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.report;

import dev.carrel.benchmarks.footprint.Footprint;
import dev.carrel.benchmarks.footprint.Subject;
import dev.carrel.benchmarks.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What was promised, held against what was measured. */
final class Targets {

    private static final String IMPORT = "ImportAndFree";
    private static final String SHARED = "ImportShared";

    private final Measurements measured;
    private final List<String> rows = new ArrayList<>();

    Targets(Measurements measured) {
        this.measured = measured;
    }

    /** Rows of a table; promises about which nothing was measured are left out. */
    List<String> rows() {
        atLeast(
                "Empty scope: times faster than a Felix framework per tenant",
                5_000,
                ratio(time("EmptyTenant", "", "felixPerTenant"), time("EmptyTenant", "", "carrel")));
        atMost("Empty scope: bytes of heap", 500, each(Subject.CARREL, Optional.empty(), Footprint::heap));
        atLeast(
                "Shareable module: times faster than install and start in Felix",
                1_000,
                ratio(time(SHARED, "", "felixOneFramework"), time(SHARED, "", "carrel")));
        atMost(
                "Shareable module: times its floor",
                10,
                ratio(time(SHARED, "", "carrel"), time(SHARED, "", "bareActivator")));
        Optional<Sample> shared = Optional.of(Sample.SHARED_2);
        atMost(
                "Shareable module in its own scope: bytes of heap",
                1_000,
                each(Subject.CARREL, shared, Footprint::heap));
        for (Sample sample : List.of(Sample.PRIVATE_20, Sample.PRIVATE_500)) {
            privateModule(sample);
        }
        atMost("Leased call: ns more than a plain interface call", 40, difference("carrelLeased"));
        atMost("Raw service call: ns more than a plain interface call", 1, difference("carrelRaw"));
        return rows;
    }

    private void privateModule(Sample sample) {
        String name = "Private module of " + sample.classes() + " classes: ";
        Optional<Sample> with = Optional.of(sample);
        atMost(
                name + "times the floor's time",
                1.10,
                ratio(time(IMPORT, sample.name(), "carrel"), time(IMPORT, sample.name(), "bareClassLoader")));
        atMost(
                name + "times the floor's metaspace",
                1.15,
                ratio(
                        each(Subject.CARREL, with, Footprint::metaspace),
                        each(Subject.BARE_CLASS_LOADER, with, Footprint::metaspace)));
        atMost(
                name + "times the floor's heap",
                1.15,
                ratio(
                        each(Subject.CARREL, with, Footprint::heap),
                        each(Subject.BARE_CLASS_LOADER, with, Footprint::heap)));
    }

    private Optional<Double> time(String question, String condition, String peer) {
        return measured.answer(question, condition, peer, 1).map(Samples::median);
    }

    private Optional<Double> each(Subject subject, Optional<Sample> sample, ToDoubleFunction<Footprint> what) {
        return measured.footprint(subject, sample).map(footprint -> what.applyAsDouble(footprint) / footprint.count());
    }

    private Optional<Double> difference(String peer) {
        return time("ServiceCall", "", peer)
                .flatMap(one -> time("ServiceCall", "", "plainInterface").map(other -> one - other));
    }

    private static Optional<Double> ratio(Optional<Double> above, Optional<Double> below) {
        return above.flatMap(a -> below.map(b -> a / b));
    }

    private void atLeast(String what, double wanted, Optional<Double> found) {
        found.ifPresent(value -> row(what, "at least " + Figures.ratio(wanted), value, value >= wanted));
    }

    private void atMost(String what, double wanted, Optional<Double> found) {
        found.ifPresent(value -> row(what, "at most " + Figures.ratio(wanted), value, value <= wanted));
    }

    private void row(String what, String wanted, double value, boolean reached) {
        rows.add("| " + what + " | " + wanted + " | " + Figures.ratio(value) + " | "
                + (reached ? "reached" : "**not yet**") + " |");
    }
}
