/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.operate.rollout;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.Multiplicity;
import dev.carrel.api.rollout.PlannedMove;
import dev.carrel.api.rollout.PlannedMove.Decision;
import dev.carrel.api.rollout.RolloutPlan;
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.api.rollout.ScopeChoice;
import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.scope.Scopes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Decides for each living scope whether a rollout moves it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class RolloutPlanner {

    private final Scopes scopes;
    private final Supplier<Catalog> catalog;

    RolloutPlanner(Scopes scopes, Supplier<Catalog> catalog) {
        this.scopes = scopes;
        this.catalog = catalog;
    }

    Draft draft(RolloutRequest request) {
        Definition target = target(request);
        List<InterpreterScope> all = scopes.all();
        Set<String> chosen = chosen(request, target, all);
        List<PlannedMove> planned = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (InterpreterScope scope : all) {
            PlannedMove decided = decide(scope, target, chosen);
            planned.add(decided);
            if (decided.decision() == Decision.MOVE) {
                moves.add(new Move(scope, held(scope, target.name()).orElseThrow(), target));
            }
        }
        return new Draft(new RolloutPlan(target.name(), target.version(), planned), moves);
    }

    /** The way back of scopes that were moved; those that have moved on since stay. */
    Draft back(String module, List<Move> moved) {
        List<PlannedMove> planned = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Move move : moved) {
            PlannedMove decided = decideBack(move);
            planned.add(decided);
            if (decided.decision() == Decision.MOVE) {
                moves.add(move.reversed());
            }
        }
        return new Draft(new RolloutPlan(module, moved.get(0).to().version(), planned), moves);
    }

    static Optional<Definition> held(InterpreterScope scope, String module) {
        return scope.module(module).map(ModuleObject::definition).map(Definition.class::cast);
    }

    private Definition target(RolloutRequest request) {
        List<Definition> named = catalog.get().named(request.module());
        Definition target = named.stream()
                .filter(definition -> definition.version().equals(request.version()))
                .findFirst()
                .orElseThrow(() -> new CarrelException(
                        ErrorCode.MODULE_UNKNOWN,
                        "Module [" + request.module() + " " + request.version() + "] cannot be rolled out: "
                                + (named.isEmpty()
                                        ? "no definition of that name is deployed; deploy its JAR."
                                        : "deployed are the versions " + versions(named)
                                                + "; name one of them, or deploy the JAR.")));
        if (target.multiplicity() == Multiplicity.SINGLE) {
            throw new CarrelException(
                    ErrorCode.ROLLOUT_REFUSED,
                    "Module [" + target
                            + "] cannot be rolled out: it may have one module object in the process, so the new"
                            + " one cannot be created beside the old. Free the old one and import it again.");
        }
        return target;
    }

    private static String versions(List<Definition> named) {
        return named.stream().map(each -> each.version().toString()).collect(Collectors.joining(", "));
    }

    private static PlannedMove decide(InterpreterScope scope, Definition target, Set<String> chosen) {
        Optional<Definition> held = held(scope, target.name());
        if (held.isEmpty()) {
            return new PlannedMove(
                    scope.name(), Optional.empty(), Decision.ABSENT, "has no module object [" + target.name() + "].");
        }
        String has = "has " + held.get().version();
        if (held.get() == target) {
            return planned(scope, held.get(), Decision.THERE, has + " already.");
        }
        if (!scope.importPath().admits(target.name(), target.version())) {
            return planned(
                    scope,
                    held.get(),
                    Decision.PINNED,
                    has + " and keeps it: its import path [" + scope.importPath() + "] does not let " + target.version()
                            + " in.");
        }
        return chosen.contains(scope.name())
                ? planned(scope, held.get(), Decision.MOVE, moves(held.get(), target))
                : planned(
                        scope,
                        held.get(),
                        Decision.LEFT_OUT,
                        has + " and is not among the scopes that were asked for.");
    }

    private static String moves(Definition from, Definition to) {
        return "moves from " + from.version() + " to "
                + (from.version().equals(to.version()) ? "other content of that version." : to.version() + ".");
    }

    private PlannedMove decideBack(Move move) {
        InterpreterScope scope = move.scope();
        Optional<Definition> held = held(scope, move.to().name());
        if (scope.isClosed() || held.isEmpty()) {
            return new PlannedMove(
                    scope.name(),
                    Optional.empty(),
                    Decision.ABSENT,
                    scope.isClosed()
                            ? "was closed."
                            : "has no module object [" + move.to().name() + "] any more.");
        }
        if (held.get() == move.from()) {
            return planned(
                    scope, held.get(), Decision.THERE, "has " + held.get().version() + " already.");
        }
        if (held.get() != move.to()) {
            return planned(
                    scope,
                    held.get(),
                    Decision.LEFT_OUT,
                    "has moved on to " + held.get().version() + " since.");
        }
        return planned(scope, held.get(), Decision.MOVE, moves(move.to(), move.from()));
    }

    private static PlannedMove planned(
            InterpreterScope scope, ModuleDefinition held, Decision decision, String sentence) {
        return new PlannedMove(scope.name(), Optional.of(held.version()), decision, sentence);
    }

    private Set<String> chosen(RolloutRequest request, Definition target, List<InterpreterScope> all) {
        ScopeChoice choice = request.scopes();
        if (choice instanceof ScopeChoice.Named named) {
            named.scopes().forEach(this::requireLiving);
            return Set.copyOf(named.scopes());
        }
        List<String> candidates = all.stream()
                .filter(scope -> held(scope, target.name()).isPresent()
                        && scope.importPath().admits(target.name(), target.version()))
                .map(InterpreterScope::name)
                .sorted(Comparator.<String>comparingLong(name -> place(target.name(), name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double percent = choice instanceof ScopeChoice.Share share ? share.percent() : 100;
        int count = (int) Math.ceil(candidates.size() * percent / 100);
        return new HashSet<>(candidates.subList(0, count));
    }

    private void requireLiving(String name) {
        if (scopes.named(name).isEmpty()) {
            throw new CarrelException(
                    ErrorCode.SCOPE_UNKNOWN,
                    "There is no scope [" + name + "] to roll out to; living are "
                            + scopes.all().stream()
                                    .limit(20)
                                    .map(InterpreterScope::name)
                                    .toList()
                            + ".");
        }
    }

    /** Where a scope stands in the line for a share: always the same place, and another one for another module. */
    private static long place(String module, String scope) {
        CRC32 sum = new CRC32();
        sum.update((module + " " + scope).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
