/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.settlement;

import dev.carrel.api.leak.FreeReport;
import dev.carrel.api.leak.HeldSpace;
import dev.carrel.api.leak.LeakGroup;
import dev.carrel.api.leak.LeakReport;
import dev.carrel.api.leak.Leftover;
import dev.carrel.api.leak.PathStep;
import dev.carrel.api.leak.StayingSpace;
import dev.carrel.reclaim.Finding;
import dev.carrel.reclaim.leak.Leak;
import dev.carrel.reclaim.leak.WatchedSpace;

/** What reclaim tells, in the words of the API: reclaim itself knows nothing of scopes. */
final class LeakViews {

    private LeakViews() {}

    static StayingSpace space(WatchedSpace watched) {
        return new StayingSpace(
                watched.space().scope(),
                watched.space().module(),
                watched.since(),
                watched.outlived(),
                watched.space().classes(),
                watched.space().bytes());
    }

    static FreeReport report(SettlementHistory.Entry entry) {
        return new FreeReport(
                entry.space().scope(),
                entry.space().module(),
                entry.at(),
                entry.report().took(),
                entry.report().findings().stream().map(LeakViews::leftover).toList());
    }

    static Leftover leftover(Finding finding) {
        Leftover.Outcome outcome =
                switch (finding.outcome()) {
                    case CLEANED -> Leftover.Outcome.CLEANED;
                    case REMAINS -> Leftover.Outcome.REMAINS;
                    case UNSEEN -> Leftover.Outcome.UNSEEN;
                };
        return new Leftover(
                finding.kind().code(), finding.kind().plural(), outcome, finding.sentence(), finding.remedy());
    }

    static LeakReport report(dev.carrel.reclaim.leak.LeakReport report) {
        return new LeakReport(report.groups().stream().map(LeakViews::group).toList());
    }

    private static LeakGroup group(dev.carrel.reclaim.leak.LeakGroup group) {
        Leak first = group.leaks().get(0);
        return new LeakGroup(
                first.fingerprint(),
                first.path().root(),
                first.path().soft(),
                first.path().steps().stream()
                        .map(step -> new PathStep(step.holder(), step.via(), step.own()))
                        .toList(),
                first.culprit(),
                first.cure(),
                group.leaks().stream().map(LeakViews::held).toList(),
                group.render());
    }

    private static HeldSpace held(Leak leak) {
        return new HeldSpace(
                space(leak.space()),
                leak.size().classes(),
                leak.size().objects(),
                leak.size().bytes());
    }
}
