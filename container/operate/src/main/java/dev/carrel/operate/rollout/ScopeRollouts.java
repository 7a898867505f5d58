/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.operate.rollout;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.rollout.RolloutListener;
import dev.carrel.api.rollout.RolloutPlan;
import dev.carrel.api.rollout.RolloutReport;
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.api.rollout.Rollouts;
import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.scope.Scopes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rollouts of one container, and for each module what the last one has moved.
 *
 * <p><b>Threads.</b> Safe for use by several threads; one rollout runs at a time, and the others are refused.
 */
public final class ScopeRollouts implements Rollouts {

    private final Scopes scopes;
    private final Supplier<Catalog> catalog;
    private final RolloutPlanner planner;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Map<String, Last> last = new ConcurrentHashMap<>();

    /**
     * What the last rollout of a module has moved.
     *
     * @param moves at least one
     * @param withUsers whether modules that use it were moved with it
     */
    private record Last(List<Move> moves, boolean withUsers) {}

    /**
     * Creates it.
     *
     * @param scopes who moves
     * @param catalog what can be moved to
     */
    public ScopeRollouts(Scopes scopes, Supplier<Catalog> catalog) {
        this.scopes = scopes;
        this.catalog = catalog;
        this.planner = new RolloutPlanner(scopes, catalog);
    }

    @Override
    public RolloutPlan plan(RolloutRequest request) {
        return planner.draft(request).plan();
    }

    @Override
    public RolloutReport run(RolloutRequest request, RolloutListener listener) {
        begin(request.module());
        try {
            RolloutRun run = new RolloutRun(scopes, request.withUsers(), listener);
            try {
                return run.run(planner.draft(request), request.stopAfter(), request.goBack());
            } finally {
                remember(request.module(), new Last(List.copyOf(run.moved()), request.withUsers()));
            }
        } finally {
            running.set(false);
        }
    }

    @Override
    public RolloutPlan planBack(String module) {
        return planner.back(module, moved(module).moves()).plan();
    }

    @Override
    public RolloutReport back(String module, RolloutListener listener) {
        begin(module);
        try {
            Last before = moved(module);
            before.moves().forEach(this::requireDeployed);
            Draft draft = planner.back(module, before.moves());
            RolloutRun run = new RolloutRun(scopes, before.withUsers(), listener);
            RolloutReport report = run.run(draft, Integer.MAX_VALUE, false);
            List<Move> left = before.moves().stream()
                    .filter(move -> draft.moves().contains(move.reversed())
                            && !run.moved().contains(move.reversed()))
                    .toList();
            last.remove(module);
            remember(module, new Last(left, before.withUsers()));
            return report;
        } finally {
            running.set(false);
        }
    }

    private void begin(String module) {
        if (!running.compareAndSet(false, true)) {
            throw new CarrelException(
                    ErrorCode.ROLLOUT_RUNNING,
                    "Module [" + module
                            + "] cannot be rolled out now: another rollout is running in this container; wait"
                            + " until it has ended.");
        }
    }

    /** A rollout to a larger share goes on with the one to a smaller share: they are taken back together. */
    private void remember(String module, Last moved) {
        if (!moved.moves().isEmpty()) {
            last.merge(module, moved, ScopeRollouts::joined);
        }
    }

    private static Last joined(Last before, Last now) {
        Definition target = now.moves().get(0).to();
        Stream<Move> same = before.moves().stream()
                .filter(move ->
                        move.to() == target && now.moves().stream().noneMatch(each -> each.scope() == move.scope()));
        return new Last(Stream.concat(same, now.moves().stream()).toList(), now.withUsers());
    }

    private Last moved(String module) {
        Last moved = last.get(module);
        if (moved == null) {
            throw new CarrelException(
                    ErrorCode.ROLLOUT_REFUSED,
                    "Module [" + module + "] has no rollout to take back since the container was opened; roll out the"
                            + " version that you want.");
        }
        return moved;
    }

    private void requireDeployed(Move move) {
        if (!catalog.get().definitions().contains(move.from())) {
            throw new CarrelException(
                    ErrorCode.ROLLOUT_REFUSED,
                    "The rollout of module [" + move.to() + "] cannot be taken back: [" + move.from()
                            + "], which scope [" + move.scope().name()
                            + "] had, is not deployed any more. Deploy it again, and roll it out.");
        }
    }
}
