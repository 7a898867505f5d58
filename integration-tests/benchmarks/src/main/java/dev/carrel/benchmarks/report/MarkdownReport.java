/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.report;

import dev.carrel.benchmarks.footprint.Footprint;
import dev.carrel.benchmarks.footprint.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The run as a page of tables. */
public final class MarkdownReport {

    private static final List<String> FLOORS = List.of("bareActivator", "plainInterface", "bareClassLoader");

    private final Measurements measured;
    private final StringBuilder page = new StringBuilder();

    /**
     * Prepares a report.
     *
     * @param measured what the run gave
     */
    public MarkdownReport(Measurements measured) {
        this.measured = measured;
    }

    /**
     * Writes it.
     *
     * @param preface what stands above the tables
     * @param surroundings lines that say on what was measured
     * @return Markdown
     */
    public String render(String preface, List<String> surroundings) {
        page.append(preface.strip()).append("\n\n## Measured on\n\n");
        surroundings.forEach(line -> page.append("- ").append(line).append('\n'));
        List<String> targets = new Targets(measured).rows();
        if (!targets.isEmpty()) {
            heading("What was promised");
            table("what", "promised", "measured", "");
            targets.forEach(row -> page.append(row).append('\n'));
        }
        questions();
        threads();
        footprints();
        if (!measured.notes().isEmpty()) {
            heading("Not measured");
            measured.notes().forEach(note -> page.append("- ").append(note).append('\n'));
        }
        return page.toString();
    }

    private void questions() {
        Set<String> questions = new LinkedHashSet<>();
        measured.answers().keySet().forEach(answer -> questions.add(answer.question()));
        for (String question : questions.stream().sorted().toList()) {
            List<Answer> asked = measured.of(question, 1);
            Set<String> conditions = new LinkedHashSet<>();
            asked.forEach(answer -> conditions.add(answer.condition()));
            for (String condition : conditions) {
                heading(question + (condition.isEmpty() ? "" : ": " + condition));
                table("peer", "median", "least to most", "times Carrel", "times the floor", "allocated");
                asked.stream()
                        .filter(answer -> answer.condition().equals(condition))
                        .forEach(this::row);
            }
        }
    }

    private void row(Answer answer) {
        Samples samples = samples(answer);
        String carrel = answer.peer().replaceFirst("^[a-z0-9]+", "carrel");
        Optional<Samples> base = measured.answer(answer.question(), answer.condition(), carrel, 1)
                .or(() -> measured.answer(answer.question(), answer.condition(), "carrel", 1));
        Optional<Samples> floor = FLOORS.stream()
                .flatMap(peer -> measured.answer(answer.question(), answer.condition(), peer, 1).stream())
                .findFirst();
        cells(
                answer.peer(),
                Figures.time(samples.median()),
                Figures.time(samples.least()) + " to " + Figures.time(samples.most()),
                base.map(other -> Figures.ratio(samples.median() / other.median()))
                        .orElse(""),
                floor.map(other -> Figures.ratio(samples.median() / other.median()))
                        .orElse(""),
                Figures.bytes(samples.bytes()));
    }

    private void threads() {
        List<Answer> several = measured.answers().keySet().stream()
                .filter(answer -> answer.threads() > 1)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        if (several.isEmpty()) {
            return;
        }
        heading("More threads");
        table("question", "peer", "threads", "times the work of one thread");
        for (Answer answer : several) {
            measured.answer(answer.question(), answer.condition(), answer.peer(), 1)
                    .ifPresent(one -> cells(
                            (answer.question() + " " + answer.condition()).strip(),
                            answer.peer(),
                            Integer.toString(answer.threads()),
                            Figures.ratio(answer.threads()
                                    * one.median()
                                    / samples(answer).median())));
        }
    }

    private Samples samples(Answer answer) {
        return measured.answer(answer.question(), answer.condition(), answer.peer(), answer.threads())
                .orElseThrow();
    }

    private void footprints() {
        if (measured.footprints().isEmpty()) {
            return;
        }
        heading("Heap and metaspace of one");
        table("module", "peer", "kept", "heap each", "metaspace each", "made in (each)", "closed in (each)");
        List<Footprint> sorted = new ArrayList<>(measured.footprints());
        for (Footprint each : sorted) {
            cells(
                    each.sample().map(Enum::name).orElse("none"),
                    each.subject() == Subject.CARREL
                            ? "**carrel**"
                            : each.subject().label(),
                    Integer.toString(each.count()),
                    Figures.bytes((double) each.heap() / each.count()),
                    Figures.bytes((double) each.metaspace() / each.count()),
                    Figures.time((double) each.createNanos() / each.count()),
                    Figures.time((double) each.closeNanos() / each.count()));
        }
    }

    private void heading(String text) {
        page.append("\n## ").append(text).append("\n\n");
    }

    private void table(String... heads) {
        cells(heads);
        page.append("|---".repeat(heads.length)).append("|\n");
    }

    private void cells(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
