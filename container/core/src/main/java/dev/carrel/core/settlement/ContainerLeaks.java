/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.settlement;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.leak.FreeReport;
import dev.carrel.api.leak.LeakReport;
import dev.carrel.api.leak.Leaks;
import dev.carrel.api.leak.Leftover;
import dev.carrel.api.leak.StayingSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the embedder sees of a settlement.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class ContainerLeaks implements Leaks {

    private static final Duration BEFORE_SWEEPING = Duration.ofSeconds(2);

    private final Settlement settlement;
    private final Path folder;

    /**
     * Makes the view.
     *
     * @param settlement of the same container
     * @param folder where heap dumps go while they are read; created when the first is taken
     */
    public ContainerLeaks(Settlement settlement, Path folder) {
        this.settlement = settlement;
        this.folder = folder;
    }

    @Override
    public List<StayingSpace> staying() {
        return settlement.watch().alive().stream().map(LeakViews::space).toList();
    }

    @Override
    public List<StayingSpace> awaitCollected(Duration limit) {
        return settlement.watch().awaitCollected(limit).stream()
                .map(LeakViews::space)
                .toList();
    }

    @Override
    public List<FreeReport> sweepThoroughly() {
        return settlement.sweepThoroughly().stream().map(LeakViews::report).toList();
    }

    @Override
    public LeakReport inspect() {
        try {
            return LeakViews.report(settlement.watch().report(folder));
        } catch (IOException e) {
            throw new CarrelException(
                    ErrorCode.HEAP_DUMP_FAILED,
                    "No heap dump could be taken in [" + folder + "] or read: " + e.getMessage()
                            + " Nothing can be said about what holds a freed class space.",
                    e);
        }
    }

    @Override
    public List<FreeReport> reports() {
        return settlement.history().entries().stream().map(LeakViews::report).toList();
    }

    @Override
    public long freed() {
        return settlement.history().freed();
    }

    @Override
    public List<Leftover> unseen() {
        return settlement.history().unseen().stream().map(LeakViews::leftover).toList();
    }

    @Override
    public void assertNone(Duration limit) {
        Duration first = limit.compareTo(BEFORE_SWEEPING) < 0 ? limit : BEFORE_SWEEPING;
        if (awaitCollected(first).isEmpty()) {
            return;
        }
        sweepThoroughly();
        List<StayingSpace> left = awaitCollected(limit.minus(first));
        if (!left.isEmpty()) {
            throw new AssertionError(left.stream().map(StayingSpace::render).collect(Collectors.joining("\n")) + "\n\n"
                    + whatHoldsThem());
        }
    }

    private String whatHoldsThem() {
        try {
            return inspect().render();
        } catch (CarrelException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
