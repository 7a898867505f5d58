/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.leak.FreeReport;
import dev.carrel.api.leak.Leaks;
import dev.carrel.api.leak.Leftover;
import dev.carrel.api.leak.StayingSpace;
import dev.carrel.shell.output.Sentences;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command {@code carrel:leaks}: what freed module objects left behind. */
public final class LeaksCommand {

    private static Syntax leaksSyntax() {
        return Syntax.of("carrel:leaks", "Tells what freed module objects left behind.")
                .option(
                        "--await",
                        "SECONDS",
                        "prompts the garbage collector until all is gone, so long at most; else nothing is collected",
                        Kind.TEXT)
                .flag("--sweep", "first looks more thoroughly for what holds something, and clears it")
                .flag(
                        "--inspect",
                        "takes a heap dump and tells what holds what is still there; stops the JVM meanwhile")
                .flag("--cleaned", "tells also what was found and cleaned")
                .json()
                .example("carrel:leaks --await 10");
    }

    private LeaksCommand() {}

    /**
     * The command.
     *
     * @return to be registered
     */
    public static Command command() {
        return new Command(leaksSyntax(), LeaksCommand::run);
    }

    private static Object run(Call call) {
        Leaks leaks = call.container().leaks();
        if (call.arguments().has("--sweep")) {
            leaks.sweepThoroughly();
        }
        List<StayingSpace> staying = call.arguments()
                .option("--await")
                .map(text -> leaks.awaitCollected(Duration.ofSeconds(Numbers.whole(leaksSyntax(), "--await", text))))
                .orElseGet(leaks::staying);
        boolean cleaned = call.arguments().has("--cleaned");
        List<FreeReport> reports = leaks.reports();
        List<String> held = call.arguments().has("--inspect")
                ? leaks.inspect().render().lines().toList()
                : List.of();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("freed", leaks.freed());
        data.put("staying", staying.stream().map(LeaksCommand::data).toList());
        data.put(
                "left",
                reports.stream().flatMap(each -> data(each, cleaned).stream()).toList());
        data.put("held", held);
        return new Sentences(lines(leaks.freed(), staying, sentences(reports, cleaned), held), data);
    }

    private static List<String> lines(
            long freed, List<StayingSpace> staying, List<String> leftovers, List<String> held) {
        List<String> lines = new ArrayList<>();
        staying.forEach(each -> lines.add(each.render()));
        lines.addAll(leftovers);
        lines.addAll(held);
        if (lines.isEmpty()) {
            lines.add("No leaks: of " + freed + " freed module objects with classes of their own nothing is left.");
        }
        return lines;
    }

    private static List<String> sentences(List<FreeReport> reports, boolean cleaned) {
        return reports.stream()
                .flatMap(report -> shown(report, cleaned).stream())
                .map(Leftover::render)
                .toList();
    }

    private static List<Leftover> shown(FreeReport report, boolean cleaned) {
        return cleaned ? report.leftovers() : report.remaining();
    }

    private static Map<String, Object> data(StayingSpace space) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scope", space.scope());
        data.put("module", space.module());
        data.put("milliseconds", space.since().toMillis());
        data.put("outlived", space.outlived());
        data.put("classes", space.classes());
        data.put("bytes", space.bytes());
        return data;
    }

    private static List<Map<String, Object>> data(FreeReport report, boolean cleaned) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Leftover leftover : shown(report, cleaned)) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("scope", report.scope());
            data.put("module", report.module());
            data.put("code", leftover.code());
            data.put("outcome", leftover.outcome());
            data.put("sentence", leftover.sentence());
            data.put("cure", leftover.cure().orElse(""));
            all.add(data);
        }
        return all;
    }
}
