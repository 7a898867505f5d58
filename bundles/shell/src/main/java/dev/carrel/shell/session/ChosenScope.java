/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.session;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.shell.syntax.Nearest;
import dev.carrel.shell.syntax.WrongUse;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;

/** The scope that a conversation works in: a variable of the Gogo session. */
public final class ChosenScope {

    private static final String VARIABLE = ".carrel.scope";

    private ChosenScope() {}

    /**
     * The chosen scope's name.
     *
     * @param session the conversation
     * @return the name, or empty
     */
    public static Optional<String> name(CommandSession session) {
        return Optional.ofNullable(session.get(VARIABLE)).map(Object::toString);
    }

    /**
     * Chooses a scope, or none.
     *
     * @param session the conversation
     * @param name the scope's name, or null for none
     */
    public static void choose(CommandSession session, @Nullable String name) {
        session.put(VARIABLE, name);
    }

    /**
     * The scope that a command is to work in.
     *
     * @param container that has it
     * @param session the conversation
     * @param given the value of {@code --scope}
     * @return the named scope, or else the chosen one
     * @throws WrongUse when there is neither
     * @throws CarrelException with {@link ErrorCode#SCOPE_UNKNOWN}
     */
    public static InterpreterScope of(Container container, CommandSession session, Optional<String> given) {
        String name = given.or(() -> name(session))
                .orElseThrow(() -> new WrongUse(
                        "No scope is chosen: type scope:use NAME, or give --scope NAME. " + all(container)));
        return named(container, name);
    }

    /**
     * A living scope.
     *
     * @param container that has it
     * @param name the scope's name
     * @return the scope
     * @throws CarrelException with {@link ErrorCode#SCOPE_UNKNOWN}
     */
    public static InterpreterScope named(Container container, String name) {
        return container
                .scope(name)
                .orElseThrow(() -> new CarrelException(
                        ErrorCode.SCOPE_UNKNOWN,
                        "There is no scope [" + name + "]." + Nearest.hint(name, names(container)) + " "
                                + all(container)));
    }

    private static String all(Container container) {
        List<String> names = names(container);
        return names.isEmpty()
                ? "There are no scopes yet; scope:create NAME makes one."
                : "There are " + String.join(", ", names) + ".";
    }

    private static List<String> names(Container container) {
        return container.scopes().stream().map(InterpreterScope::name).toList();
    }
}
