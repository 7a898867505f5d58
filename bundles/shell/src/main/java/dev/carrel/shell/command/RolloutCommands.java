/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.rollout.PlannedMove;
import dev.carrel.api.rollout.RolloutListener;
import dev.carrel.api.rollout.RolloutPlan;
import dev.carrel.api.rollout.RolloutReport;
import dev.carrel.api.rollout.RolloutReport.Ending;
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.api.rollout.RolloutStep;
import dev.carrel.api.rollout.Rollouts;
import dev.carrel.api.rollout.ScopeChoice;
import dev.carrel.shell.output.Sentences;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import dev.carrel.shell.syntax.WrongUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Version;

/** The commands {@code module:rollout} and {@code module:rollback}: scopes move to other versions, and back. */
public final class RolloutCommands {

    private static final String NAME = "NAME";
    private static final String VERSION = "VERSION";
    private static final String DRY_RUN = "--dry-run";

    private static Syntax rolloutSyntax() {
        return Syntax.of("module:rollout", "Moves scopes to another version of a module, while they are in use.")
                .needs(NAME, "the module's name", Kind.DEFINITION)
                .needs(VERSION, "a deployed version, higher or lower than theirs", Kind.VERSION)
                .option(
                        "--share",
                        "PERCENT",
                        "moves a part of the scopes; a larger part contains a smaller one",
                        Kind.TEXT)
                .option("--scopes", "LIST", "moves these scopes, with blanks between", Kind.SCOPE)
                .option("--stop-after", "NUMBER", "how many scopes may fail until it stops; else 1", Kind.TEXT)
                .flag("--go-back", "takes the moved scopes back when it stops")
                .flag("--without-users", "leaves modules that use the module's classes with the old module object")
                .flag(DRY_RUN, "tells the plan, and moves nothing")
                .json()
                .example("module:rollout com.acme.orders 2.0.0 --share 10 --dry-run")
                .example("module:rollout com.acme.orders 2.0.0 --scopes \"alice bob\"");
    }

    private static Syntax rollbackSyntax() {
        return Syntax.of("module:rollback", "Takes the last rollout of a module back.")
                .needs(NAME, "the module's name", Kind.DEFINITION)
                .flag(DRY_RUN, "tells the plan, and moves nothing")
                .json();
    }

    private RolloutCommands() {}

    /**
     * All of them.
     *
     * @return in the order of the help
     */
    public static List<Command> all() {
        return List.of(
                new Command(rolloutSyntax(), RolloutCommands::rollout),
                new Command(rollbackSyntax(), RolloutCommands::rollback));
    }

    private static Object rollout(Call call) {
        RolloutRequest request = request(call);
        Rollouts rollouts = call.container().rollouts();
        return call.arguments().has(DRY_RUN)
                ? planned(rollouts.plan(request))
                : done(call, rollouts.run(request, progress(call)));
    }

    private static Object rollback(Call call) {
        String name = call.arguments().text(NAME);
        Rollouts rollouts = call.container().rollouts();
        return call.arguments().has(DRY_RUN)
                ? planned(rollouts.planBack(name))
                : done(call, rollouts.back(name, progress(call)));
    }

    private static RolloutRequest request(Call call) {
        boolean users = !call.arguments().has("--without-users");
        int failures = call.arguments()
                .option("--stop-after")
                .map(text -> Numbers.whole(rolloutSyntax(), "--stop-after", text))
                .orElse(1);
        if (failures < 1) {
            throw new WrongUse(rolloutSyntax(), "it is to stop after " + failures + " failures; ask for at least 1.");
        }
        boolean back = call.arguments().has("--go-back");
        return new RolloutRequest(call.arguments().text(NAME), version(call), choice(call), users, failures, back);
    }

    private static Version version(Call call) {
        String text = call.arguments().text(VERSION);
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(rolloutSyntax(), "[" + text + "] is no version; write it as 2.1.0.");
        }
    }

    private static ScopeChoice choice(Call call) {
        if (call.arguments().has("--share") && call.arguments().has("--scopes")) {
            throw new WrongUse(rolloutSyntax(), "--share and --scopes do not go together; give one of them.");
        }
        if (call.arguments().has("--scopes")) {
            String names = call.arguments().option("--scopes").orElse("").strip();
            return ScopeChoice.named(List.of(names.split("[\\s,]+")));
        }
        return call.arguments()
                .option("--share")
                .map(text -> ScopeChoice.share(Numbers.percent(rolloutSyntax(), "--share", text)))
                .orElseGet(ScopeChoice::all);
    }

    private static RolloutListener progress(Call call) {
        return call.arguments().has("--json") ? step -> {} : step -> call.say(step.toString());
    }

    private static Sentences planned(RolloutPlan plan) {
        return new Sentences(
                plan.lines(), plan.moves().stream().map(RolloutCommands::data).toList());
    }

    private static Sentences done(Call call, RolloutReport report) {
        if (report.ending() != Ending.COMPLETE) {
            throw new CarrelException(ErrorCode.ROLLOUT_REFUSED, report.summary() + failures(call, report));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ending", report.ending());
        data.put("milliseconds", report.took().toMillis());
        data.put("steps", report.steps().stream().map(RolloutCommands::data).toList());
        return new Sentences(List.of(report.summary()), data);
    }

    /* Without --json the progress has told them already. */
    private static String failures(Call call, RolloutReport report) {
        if (!call.arguments().has("--json")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        report.steps().stream()
                .filter(step -> step.outcome() == RolloutStep.Outcome.FAILED)
                .forEach(step -> text.append(' ').append(step));
        return text.toString();
    }

    private static Map<String, Object> data(PlannedMove move) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scope", move.scope());
        data.put("from", move.from().map(Version::toString).orElse(""));
        data.put("decision", move.decision());
        data.put("why", move.why());
        return data;
    }

    private static Map<String, Object> data(RolloutStep step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scope", step.scope());
        data.put("outcome", step.outcome());
        data.put("code", step.code().orElse(""));
        data.put("sentences", step.sentences());
        return data;
    }
}
