/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.composition;

import dev.carrel.core.setting.FreedModules;
import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Finding;
import dev.carrel.reclaim.ReclaimReport;
import dev.carrel.reclaim.Reclaimer;
import dev.carrel.reclaim.leak.LeakWatch;
import dev.carrel.reclaim.standard.StandardSweeps;

/**
 * Settles what a freed module left behind, logs what cannot be settled, and watches that its classes go.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class Settlement implements FreedModules {

    private final Reclaimer reclaimer = new Reclaimer(StandardSweeps.all());
    private final LeakWatch watch = new LeakWatch();

    @Override
    public void freed(String scope, String module, ClassLoader loader) {
        ReclaimReport report = reclaimer.reclaim(Claimant.of(scope, module, loader));
        watch.watch(report.label(), loader);
        System.Logger log = System.getLogger(Settlement.class.getName());
        for (Finding finding : report.findings()) {
            log.log(
                    finding.outcome() == Finding.Outcome.REMAINS
                            ? System.Logger.Level.WARNING
                            : System.Logger.Level.DEBUG,
                    finding.render());
        }
    }
}
