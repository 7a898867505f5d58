/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command is called, what it takes, and what it is for. Its help, its completion and the checks of its arguments
 * are all made from this.
 *
 * @param name with its Gogo scope, such as {@code module:import}
 * @param meaning one sentence
 * @param operands in order
 * @param options in any order
 * @param examples lines that can be typed
 */
public record Syntax(String name, String meaning, List<Operand> operands, List<Option> options, List<String> examples) {

    /** The switch that every command has. */
    public static final String HELP = "--help";

    /** Copies what could change. */
    public Syntax {
        operands = List.copyOf(operands);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /**
     * A command that takes nothing.
     *
     * @param name with its Gogo scope
     * @param meaning one sentence
     * @return to be added to
     */
    public static Syntax of(String name, String meaning) {
        return new Syntax(name, meaning, List.of(), List.of(), List.of());
    }

    /**
     * Adds a value that must be given.
     *
     * @param operand its name
     * @param what its meaning
     * @param kind what completes it
     * @return a changed syntax
     */
    public Syntax needs(String operand, String what, Kind kind) {
        return with(new Operand(operand, what, kind, Operand.Count.ONE));
    }

    /**
     * Adds a value that may be given.
     *
     * @param operand its name
     * @param what its meaning
     * @param kind what completes it
     * @return a changed syntax
     */
    public Syntax takes(String operand, String what, Kind kind) {
        return with(new Operand(operand, what, kind, Operand.Count.OPTIONAL));
    }

    /**
     * Adds values that may be given, as many as wanted.
     *
     * @param operand the name of each
     * @param what their meaning
     * @param kind what completes them
     * @return a changed syntax
     */
    public Syntax takesMany(String operand, String what, Kind kind) {
        return with(new Operand(operand, what, kind, Operand.Count.ANY));
    }

    /**
     * Adds a switch.
     *
     * @param option its name, with dashes
     * @param what it does
     * @return a changed syntax
     */
    public Syntax flag(String option, String what) {
        return with(new Option(option, "", what, Kind.TEXT));
    }

    /**
     * Adds an option with a value.
     *
     * @param option its name, with dashes
     * @param value what the help calls the value
     * @param what it does
     * @param kind what completes the value
     * @return a changed syntax
     */
    public Syntax option(String option, String value, String what, Kind kind) {
        return with(new Option(option, value, what, kind));
    }

    /**
     * Adds the option {@code --scope}.
     *
     * @return a changed syntax
     */
    public Syntax inScope() {
        return option("--scope", "NAME", "the scope to work in; else the one chosen with scope:use", Kind.SCOPE);
    }

    /**
     * Adds the switch {@code --json}.
     *
     * @return a changed syntax
     */
    public Syntax json() {
        return flag("--json", "prints JSON, for scripts");
    }

    /**
     * Adds a line that can be typed.
     *
     * @param line the line
     * @return a changed syntax
     */
    public Syntax example(String line) {
        return new Syntax(name, meaning, operands, options, added(examples, line));
    }

    /**
     * The Gogo scope of the command.
     *
     * @return what stands before the colon
     */
    public String group() {
        return name.substring(0, name.indexOf(':'));
    }

    /**
     * The name of the command without its Gogo scope.
     *
     * @return what stands behind the colon
     */
    public String function() {
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * An option of this command.
     *
     * @param option its name, with dashes
     * @return the option, or empty
     */
    public Optional<Option> option(String option) {
        return options.stream().filter(each -> each.name().equals(option)).findFirst();
    }

    /**
     * How the command is written, in one line.
     *
     * @return for the help and for messages
     */
    public String usage() {
        Stream<String> shownOptions = options.stream().map(each -> "[" + each.shown() + "]");
        Stream<String> shownOperands = operands.stream().map(Operand::shown);
        return Stream.of(Stream.of(name), shownOptions, shownOperands)
                .flatMap(parts -> parts)
                .reduce((left, right) -> left + " " + right)
                .orElse(name);
    }

    /**
     * All there is to say about the command.
     *
     * @return several lines
     */
    public String help() {
        StringBuilder text = new StringBuilder(name + " - " + meaning + "\n\n  " + usage() + "\n");
        List<String[]> rows = new ArrayList<>();
        operands.forEach(each -> rows.add(new String[] {each.name(), each.meaning()}));
        options.forEach(each -> rows.add(new String[] {each.shown(), each.meaning()}));
        int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        if (!rows.isEmpty()) {
            text.append('\n');
        }
        rows.forEach(row -> text.append("  ")
                .append(row[0])
                .append(" ".repeat(width - row[0].length() + 3))
                .append(row[1])
                .append('\n'));
        if (!examples.isEmpty()) {
            text.append("\nFor example:\n");
            examples.forEach(each -> text.append("  ").append(each).append('\n'));
        }
        return text.toString().stripTrailing();
    }

    private Syntax with(Operand operand) {
        return new Syntax(name, meaning, added(operands, operand), options, examples);
    }

    private Syntax with(Option option) {
        return new Syntax(name, meaning, operands, added(options, option), examples);
    }

    private static <T> List<T> added(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
