/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.settlement;

import dev.carrel.core.setting.ClosedScope;
import dev.carrel.core.setting.FreedModule;
import dev.carrel.core.setting.FreedModules;
import dev.carrel.core.setting.TimeLimits;
import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Finding;
import dev.carrel.reclaim.ReclaimReport;
import dev.carrel.reclaim.Reclaimer;
import dev.carrel.reclaim.leak.FreedSpace;
import dev.carrel.reclaim.leak.LeakWatch;
import dev.carrel.reclaim.standard.StandardSweeps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles what each freed module object left behind, keeps the reports, logs what cannot be settled, and watches that its
 * classes go.
 *
 * <p><b>Threads.</b> Safe for use by several threads; frees do not wait for each other.
 */
public final class Settlement implements FreedModules {

    /** What sweeps may take beside waiting for threads to end. */
    private static final Duration WORK = Duration.ofSeconds(3);

    private final Reclaimer reclaimer = new Reclaimer(StandardSweeps.all());
    private final Reclaimer withoutClasses = new Reclaimer(StandardSweeps.forSharedClasses());
    private final Reclaimer thorough = new Reclaimer(StandardSweeps.thorough());
    private final LeakWatch watch = new LeakWatch();
    private final SettlementHistory history = new SettlementHistory();
    private final TimeLimits limits;

    /**
     * Makes the settlement of one container. What JVM-wide settings are now is what they are put back to.
     *
     * @param limits how long a stop may take; threads of a freed module get as long to end, or two seconds
     */
    public Settlement(TimeLimits limits) {
        this.limits = limits;
    }

    @Override
    public void freed(FreedModule module) {
        ClassLoader loader = module.space().loader();
        ReclaimReport report = reclaim(
                reclaimer,
                Claimant.of(module.scope(), module.name(), loader)
                        .withPatience(limits.patience())
                        .owningFolders(module.folders().toArray(Path[]::new)));
        FreedSpace space = new FreedSpace(
                module.scope(),
                module.name(),
                module.space().classes(),
                module.space().classBytes());
        watch.watch(space, loader);
        history.enter(space, report);
        log(report);
    }

    @Override
    public void closed(ClosedScope scope) {
        ReclaimReport report = reclaim(
                withoutClasses,
                Claimant.ofScope(scope.name())
                        .owningThreads(scope.threads())
                        .owningFolders(scope.folder())
                        .withPatience(limits.patience()));
        history.enterLate(new FreedSpace(scope.name(), "", 0, 0), report);
        log(report);
    }

    /** On this thread, unless the embedder limits how long a stop may take: free calls code of the module here, too. */
    private ReclaimReport reclaim(Reclaimer sweeps, Claimant claimant) {
        return limits.stop().isEmpty()
                ? sweeps.reclaim(claimant)
                : new BoundedReclaim(sweeps, limits.patience().multipliedBy(4).plus(WORK)).reclaim(claimant);
    }

    /** Runs the sweeps that a free cannot afford, for each class space that is still in memory. */
    List<SettlementHistory.Entry> sweepThoroughly() {
        List<SettlementHistory.Entry> found = new ArrayList<>();
        watch.forEachAlive((space, loader) -> {
            ReclaimReport report = thorough.reclaim(Claimant.of(space.scope(), space.module(), loader));
            if (SettlementHistory.foundSomething(report)) {
                found.add(history.enterLate(space, report));
            }
        });
        return found;
    }

    LeakWatch watch() {
        return watch;
    }

    SettlementHistory history() {
        return history;
    }

    private static void log(ReclaimReport report) {
        System.Logger log = System.getLogger(Settlement.class.getName());
        for (Finding finding : report.findings()) {
            log.log(
                    finding.outcome() == Finding.Outcome.REMAINS
                            ? System.Logger.Level.WARNING
                            : System.Logger.Level.DEBUG,
                    finding::render);
        }
    }
}
