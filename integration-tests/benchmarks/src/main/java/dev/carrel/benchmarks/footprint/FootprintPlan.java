/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.footprint;

import dev.carrel.benchmarks.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One measurement that a run makes.
 *
 * @param subject what is made
 * @param sample with which module, or empty
 * @param count how many: enough that one of them shows
 */
public record FootprintPlan(Subject subject, Optional<Sample> sample, int count) {

    /**
     * What a run measures.
     *
     * @param quick fewer and smaller ones
     * @return in the order of the report
     */
    public static List<FootprintPlan> all(boolean quick) {
        List<FootprintPlan> plans = new ArrayList<>();
        empty(plans, Subject.CARREL, quick ? 20_000 : 100_000);
        empty(plans, Subject.FELIX_PER_TENANT, quick ? 10 : 50);
        empty(plans, Subject.EQUINOX_PER_TENANT, quick ? 5 : 20);
        empty(plans, Subject.PF4J, quick ? 100 : 1_000);
        empty(plans, Subject.JBOSS_MODULES, quick ? 100 : 1_000);
        for (Sample sample : quick ? List.of(Sample.SHARED_2, Sample.PRIVATE_20) : List.of(Sample.values())) {
            int count = count(sample) / (quick ? 5 : 1);
            add(plans, Subject.CARREL, sample, count);
            add(plans, Subject.FELIX_ONE_FRAMEWORK, sample, Math.min(count, 200));
            add(plans, Subject.FELIX_PER_TENANT, sample, Math.min(count, quick ? 5 : 20));
            add(plans, Subject.EQUINOX_PER_TENANT, sample, Math.min(count, quick ? 3 : 10));
            add(plans, Subject.PF4J, sample, Math.min(count, 200));
            add(plans, Subject.JBOSS_MODULES, sample, Math.min(count, 200));
            add(plans, Subject.BARE_CLASS_LOADER, sample, count);
        }
        add(plans, Subject.BARE_ACTIVATOR, Sample.SHARED_2, 100_000);
        return List.copyOf(plans);
    }

    private static int count(Sample sample) {
        return switch (sample) {
            case SHARED_2, PRIVATE_2 -> 2_000;
            case PRIVATE_20 -> 500;
            case PRIVATE_500, H2 -> 25;
            case CSV -> 50;
        };
    }

    private static void empty(List<FootprintPlan> plans, Subject subject, int count) {
        plans.add(new FootprintPlan(subject, Optional.empty(), count));
    }

    private static void add(List<FootprintPlan> plans, Subject subject, Sample sample, int count) {
        plans.add(new FootprintPlan(subject, Optional.of(sample), count));
    }
}
