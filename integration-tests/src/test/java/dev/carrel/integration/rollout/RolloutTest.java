/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.api.ScopeOptions;
import dev.carrel.api.rollout.PlannedMove.Decision;
import dev.carrel.api.rollout.RolloutPlan;
import dev.carrel.api.rollout.RolloutReport;
import dev.carrel.api.rollout.RolloutReport.Ending;
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.api.rollout.RolloutStep;
import dev.carrel.api.rollout.RolloutStep.Outcome;
import dev.carrel.integration.imports.MadeBundle;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Scopes move to another version of a module: all, a part, none that is pinned; what fails stays as it was. */
@ExtendWith(NothingLeft.class)
class RolloutTest {

    @TempDir
    Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy("one", Versions.answer("1.0.0").jar());
    }

    @AfterEach
    void close() {
        container.close();
    }

    private List<InterpreterScope> scopes(int count) {
        List<InterpreterScope> scopes = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> scopes.add(container.createScope("tenant-" + i)));
        scopes.forEach(scope -> scope.importModule("answer"));
        return scopes;
    }

    private void deployTwo() {
        container.deploy("two", Versions.answer("2.0.0").jar());
    }

    private static List<Object> answers(List<InterpreterScope> scopes) {
        return scopes.stream().map(Versions::ask).toList();
    }

    @Test
    void everyScopeMovesToTheNewVersionAndBack() {
        List<InterpreterScope> scopes = scopes(3);
        List<ModuleObject> before = scopes.stream()
                .map(scope -> scope.module("answer").orElseThrow())
                .toList();
        deployTwo();
        List<RolloutStep> heard = new ArrayList<>();

        RolloutReport report = container.rollouts().run(RolloutRequest.of("answer", Versions.TWO), heard::add);

        assertEquals(Ending.COMPLETE, report.ending());
        assertEquals(report.steps(), heard);
        assertEquals(List.of(1, 2, 3), heard.stream().map(RolloutStep::done).toList());
        assertEquals(List.of("live 2.0.0", "live 2.0.0", "live 2.0.0"), answers(scopes));
        for (int i = 0; i < 3; i++) {
            ModuleObject now = scopes.get(i).importModule("answer");
            assertNotSame(before.get(i), now);
            assertEquals(Versions.TWO, now.definition().version());
            assertEquals(ModuleState.FREED, before.get(i).state());
            assertEquals(List.of(now), scopes.get(i).modules());
        }
        RolloutReport back = container.rollouts().back("answer");
        assertEquals(3, back.count(Outcome.MOVED));
        assertEquals(List.of("live 1.0.0", "live 1.0.0", "live 1.0.0"), answers(scopes));
        CarrelException twice =
                assertThrows(CarrelException.class, () -> container.rollouts().back("answer"));
        assertEquals(ErrorCode.ROLLOUT_REFUSED, twice.code());
    }

    @Test
    void aShareIsAlwaysTheSameAndPartOfALargerOne() {
        List<InterpreterScope> scopes = scopes(10);
        deployTwo();
        RolloutRequest request = RolloutRequest.of("answer", Versions.TWO);
        List<String> third = moving(container.rollouts().plan(request.toShare(30)));
        List<String> half = moving(container.rollouts().plan(request.toShare(50)));

        assertEquals(3, third.size());
        assertEquals(5, half.size());
        assertTrue(half.containsAll(third), third + " of " + half);
        assertEquals(List.of("live 1.0.0"), answers(scopes).stream().distinct().toList(), "a plan does nothing");

        container.rollouts().run(request.toShare(30));
        RolloutReport more = container.rollouts().run(request.toShare(50));

        assertEquals(2, more.count(Outcome.MOVED));
        List<String> moved = scopes.stream()
                .filter(scope -> Versions.ask(scope).equals("live 2.0.0"))
                .map(InterpreterScope::name)
                .toList();
        assertEquals(half, moved);
        assertEquals(5, container.rollouts().back("answer").count(Outcome.MOVED), "both steps are taken back");
        assertEquals(List.of("live 1.0.0"), answers(scopes).stream().distinct().toList());
    }

    private static List<String> moving(RolloutPlan plan) {
        return plan.moves(Decision.MOVE).stream().map(move -> move.scope()).toList();
    }

    @Test
    void pinsKeepAScopeWhereItIsAndThePlanSaysWhy() {
        InterpreterScope pinned = container.createScope(ScopeOptions.named("pinned")
                .withImportPath(ImportPath.everything().pin("answer", Versions.ONE)));
        pinned.importModule("answer");
        container.createScope("empty");
        scopes(2);
        deployTwo();

        RolloutPlan plan = container
                .rollouts()
                .plan(RolloutRequest.of("answer", Versions.TWO).toScopes("tenant-1"));
        assertEquals(
                List.of(
                        "Module [answer 2.0.0]: 1 to move, 1 pinned, 1 left as they are.",
                        "pinned: has 1.0.0 and keeps it: its import path [everything but {answer=[1.0.0,1.0.0]}] does"
                                + " not let 2.0.0 in.",
                        "tenant-0: has 1.0.0 and is not among the scopes that were asked for.",
                        "tenant-1: moves from 1.0.0 to 2.0.0."),
                plan.lines());
        container.rollouts().run(RolloutRequest.of("answer", Versions.TWO));
        assertEquals("live 1.0.0", Versions.ask(pinned));
        assertEquals("live 2.0.0", Versions.ask(container.scope("tenant-0").orElseThrow()));
    }

    private InterpreterScope failing(String name) {
        InterpreterScope scope =
                container.createScope(ScopeOptions.named(name).withProperties(Map.of("fail", "2.0.0")));
        scope.importModule("answer");
        return scope;
    }

    @Test
    void aCreationThatFailsLeavesTheScopeOnTheOldOneAndStopsTheRollout() {
        InterpreterScope first = scopes(1).get(0);
        InterpreterScope bad = failing("bad");
        ModuleObject kept = bad.module("answer").orElseThrow();
        InterpreterScope after = container.createScope("after");
        after.importModule("answer");
        deployTwo();

        RolloutReport report = container.rollouts().run(RolloutRequest.of("answer", Versions.TWO));

        assertEquals(Ending.STOPPED, report.ending());
        assertEquals(
                List.of(Outcome.MOVED, Outcome.FAILED),
                report.steps().stream().map(RolloutStep::outcome).toList());
        assertEquals("CA-502", report.steps().get(1).code().orElseThrow());
        assertEquals(List.of("live 2.0.0", "live 1.0.0", "live 1.0.0"), answers(List.of(first, bad, after)));
        assertEquals(kept, bad.importModule("answer"));
        assertEquals(List.of(kept), bad.modules());
        ModuleObject another = bad.forget("answer").orElseThrow();
        assertNotEquals(
                another, bad.importModule("answer", VersionRange.valueOf("[1,2)")), "what stayed can be forgotten");
    }

    @Test
    void aRolloutThatIsAskedToGoesBackAfterTheSetNumberOfFailures() {
        List<InterpreterScope> good = scopes(2);
        failing("bad-1");
        failing("bad-2");
        deployTwo();

        RolloutReport report = container
                .rollouts()
                .run(RolloutRequest.of("answer", Versions.TWO).stoppingAfter(2).goingBack());

        assertEquals(Ending.WENT_BACK, report.ending());
        assertEquals(2, report.count(Outcome.FAILED));
        assertEquals(2, report.count(Outcome.BACK));
        assertEquals(List.of("live 1.0.0", "live 1.0.0"), answers(good));
        assertThrows(CarrelException.class, () -> container.rollouts().back("answer"));
    }

    @Test
    void anotherContentOfTheSameVersionIsRolledOut() {
        container.deploy("s1", Versions.answer("3.0.0.SNAPSHOT").jar());
        InterpreterScope scope = container.createScope("s");
        ModuleObject before = scope.importModule("answer");
        container.deploy(
                "s2", Versions.answer("3.0.0.SNAPSHOT").header("Changed", "yes").jar());

        RolloutReport report =
                container.rollouts().run(RolloutRequest.of("answer", Version.parseVersion("3.0.0.SNAPSHOT")));

        assertEquals(1, report.count(Outcome.MOVED), report.summary());
        assertNotEquals(
                before.definition().digest(),
                scope.module("answer").orElseThrow().definition().digest());
    }

    @Test
    void whatCannotBeRolledOutIsRefusedInWords() {
        scopes(1);
        CarrelException unknown = assertThrows(
                CarrelException.class,
                () -> container.rollouts().run(RolloutRequest.of("answer", Version.parseVersion("7"))));
        assertEquals(ErrorCode.MODULE_UNKNOWN, unknown.code());
        assertTrue(
                String.valueOf(unknown.getMessage()).contains("deployed are the versions 1.0.0"), unknown.getMessage());
        CarrelException nobody = assertThrows(CarrelException.class, () -> container
                .rollouts()
                .plan(RolloutRequest.of("answer", Versions.ONE).toScopes("nobody")));
        assertEquals(ErrorCode.SCOPE_UNKNOWN, nobody.code());
        container.deploy(
                "single",
                MadeBundle.named("only", "1.0.0")
                        .header("Provide-Capability", "dev.carrel.module;name=only;multiplicity=single")
                        .jar());
        CarrelException single = assertThrows(
                CarrelException.class,
                () -> container.rollouts().plan(RolloutRequest.of("only", Version.parseVersion("1.0.0"))));
        assertEquals(ErrorCode.ROLLOUT_REFUSED, single.code());
        deployTwo();
        List<ErrorCode> nested = new ArrayList<>();
        container
                .rollouts()
                .run(
                        RolloutRequest.of("answer", Versions.TWO),
                        step -> nested.add(assertThrows(
                                        CarrelException.class,
                                        () -> container.rollouts().back("answer"))
                                .code()));
        assertEquals(List.of(ErrorCode.ROLLOUT_RUNNING), nested);
    }

    @Test
    void goingBackNeedsTheOldVersion() {
        List<InterpreterScope> scopes = scopes(1);
        deployTwo();
        container.rollouts().run(RolloutRequest.of("answer", Versions.TWO));
        container.undeploy(
                container.definition("answer", VersionRange.valueOf("[1,2)")).orElseThrow());

        CarrelException gone =
                assertThrows(CarrelException.class, () -> container.rollouts().back("answer"));

        assertEquals(ErrorCode.ROLLOUT_REFUSED, gone.code());
        assertEquals(List.of("live 2.0.0"), answers(scopes));
    }

    @Test
    void theServiceOfTheNewOneIsFoundByTypeAtOnce() {
        InterpreterScope scope = scopes(1).get(0);
        deployTwo();
        container.rollouts().run(RolloutRequest.of("answer", Versions.TWO));
        ModuleObject now = scope.module("answer").orElseThrow();
        assertSame(
                now.service(java.util.concurrent.Callable.class).orElseThrow(),
                scope.service(java.util.concurrent.Callable.class).orElseThrow());
    }
}
