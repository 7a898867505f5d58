/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stood behind the name of a command, checked against its syntax. A value may be any object, since Gogo passes the
 * values of variables on as they are.
 *
 * @param operands the values by the name of their place; only an operand that may stand there often has more than one
 * @param options the given options; the value of a switch is its name
 */
public record Arguments(Map<String, List<Object>> operands, Map<String, String> options) {

    /** Copies what could change. */
    public Arguments {
        operands = Map.copyOf(operands);
        options = Map.copyOf(options);
    }

    /**
     * Checks what was typed.
     *
     * @param syntax what the command takes
     * @param typed what Gogo passes
     * @return the arguments
     * @throws WrongUse when something is missing, unknown or too much
     */
    public static Arguments parse(Syntax syntax, List<Object> typed) {
        List<Object> values = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!(typed.get(i) instanceof CharSequence text) || !isOption(text)) {
                values.add(typed.get(i));
                continue;
            }
            String[] parts = text.toString().split("=", 2);
            Option option = syntax.option(parts[0]).orElseThrow(() -> unknown(syntax, parts[0]));
            if (!option.hasValue()) {
                options.put(option.name(), option.name());
            } else if (parts.length == 2) {
                options.put(option.name(), parts[1]);
            } else if (++i < typed.size()) {
                options.put(option.name(), String.valueOf(typed.get(i)));
            } else {
                throw new WrongUse(syntax, "the value " + option.value() + " of " + option.name() + " is missing.");
            }
        }
        return new Arguments(placed(syntax, values), options);
    }

    /**
     * Whether an option was given.
     *
     * @param option its name, with dashes
     * @return whether
     */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /**
     * The value of an option.
     *
     * @param option its name, with dashes
     * @return the value, or empty when it was not given
     */
    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /**
     * The value of an operand that must be there.
     *
     * @param operand its name
     * @return the value as Gogo passed it
     */
    public Object value(String operand) {
        return all(operand).get(0);
    }

    /**
     * The text of an operand that must be there.
     *
     * @param operand its name
     * @return the value as text
     */
    public String text(String operand) {
        return value(operand).toString();
    }

    /**
     * The text of an operand that may be there.
     *
     * @param operand its name
     * @return the value as text, or empty
     */
    public Optional<String> optional(String operand) {
        return all(operand).stream().findFirst().map(Object::toString);
    }

    /**
     * The values of an operand that may be there often.
     *
     * @param operand its name
     * @return the values as Gogo passed them
     */
    public List<Object> all(String operand) {
        return operands.getOrDefault(operand, List.of());
    }

    private static boolean isOption(CharSequence text) {
        return text.length() > 2 && text.charAt(0) == '-' && text.charAt(1) == '-';
    }

    private static Map<String, List<Object>> placed(Syntax syntax, List<Object> values) {
        Map<String, List<Object>> placed = new HashMap<>();
        int next = 0;
        for (Operand operand : syntax.operands()) {
            int last = operand.count() == Operand.Count.ANY ? values.size() : Math.min(next + 1, values.size());
            if (last == next && operand.count() == Operand.Count.ONE) {
                throw new WrongUse(syntax, operand.name() + " is missing: " + operand.meaning() + ".");
            }
            placed.put(operand.name(), List.copyOf(values.subList(next, last)));
            next = last;
        }
        if (next < values.size()) {
            throw new WrongUse(syntax, "[" + values.get(next) + "] is one value too many.");
        }
        return placed;
    }

    private static WrongUse unknown(Syntax syntax, String typed) {
        List<String> known = syntax.options().stream().map(Option::name).toList();
        return new WrongUse(syntax, "there is no option [" + typed + "]." + Nearest.hint(typed, known));
    }
}
