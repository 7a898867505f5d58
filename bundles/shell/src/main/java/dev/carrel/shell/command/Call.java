/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.shell.session.ChosenScope;
import dev.carrel.shell.syntax.Arguments;
import dev.carrel.shell.syntax.Nearest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;

/**
 * One use of a command.
 *
 * @param container that the command works on
 * @param session the conversation
 * @param arguments what was typed behind the command's name
 */
public record Call(Container container, CommandSession session, Arguments arguments) {

    /** The scope that the command is to work in. */
    InterpreterScope scope() {
        return ChosenScope.of(container, session, arguments.option("--scope"));
    }

    /** A file named on the command line, seen from the conversation's folder. */
    Path file(Object named) {
        return session.currentDir().resolve(named.toString());
    }

    /** Prints a line where the command's output goes, which may be a pipe. */
    void say(String line) {
        out(session).println(line);
    }

    /** A module object that was named, numbered, or passed as it is. */
    ModuleObject module(Object given) {
        if (given instanceof ModuleObject module) {
            return module;
        }
        InterpreterScope scope = scope();
        String name = given.toString();
        return scope.module(name)
                .or(() -> scope.modules().stream()
                        .filter(module ->
                                String.valueOf(module.bundle().getBundleId()).equals(name))
                        .findFirst())
                .orElseThrow(() -> unknown(scope, name));
    }

    /** All deployed versions of a module, at least one. */
    List<ModuleDefinition> definitions(String name) {
        List<ModuleDefinition> found = container.definitions().stream()
                .filter(each -> each.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new CarrelException(
                    ErrorCode.MODULE_UNKNOWN,
                    "No definition [" + name + "] is deployed."
                            + Nearest.hint(
                                    name,
                                    container.definitions().stream()
                                            .map(ModuleDefinition::name)
                                            .toList())
                            + " carrel:definitions lists them.");
        }
        return found;
    }

    static PrintStream out(CommandSession session) {
        Process process = Process.Utils.current();
        return process == null ? session.getConsole() : process.out();
    }

    private static CarrelException unknown(InterpreterScope scope, String name) {
        List<String> held = scope.modules().stream().map(ModuleObject::name).toList();
        return new CarrelException(
                ErrorCode.MODULE_NOT_HELD,
                "Scope [" + scope.name() + "] holds no module object [" + name + "]; import it first."
                        + Nearest.hint(name, held));
    }
}
