/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.terminal;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.shell.command.Command;
import dev.carrel.shell.service.ScopeFunctions;
import dev.carrel.shell.session.ChosenScope;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Operand;
import dev.carrel.shell.syntax.Option;
import dev.carrel.shell.syntax.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.jline.builtins.Completers;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * What the tab key offers: names of commands, and behind a command of ours what fits its syntax.
 *
 * <p><b>Threads.</b> Safe: it looks at the container and the session as they are.
 */
public final class LineCompleter implements Completer {

    private final Container container;
    private final CommandSession session;
    private final List<Command> commands;
    private final ScopeFunctions scopeFunctions;

    /**
     * Creates a completer.
     *
     * @param container whose scopes and modules are offered
     * @param session the conversation
     * @param commands of ours
     * @param scopeFunctions what the chosen scope brings
     */
    public LineCompleter(
            Container container, CommandSession session, List<Command> commands, ScopeFunctions scopeFunctions) {
        this.container = container;
        this.session = session;
        this.commands = List.copyOf(commands);
        this.scopeFunctions = scopeFunctions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = line.words();
        int start = words.size() > 2 && words.get(1).equals("=") ? 2 : 0;
        if (line.wordIndex() <= start) {
            commandNames().forEach(name -> candidates.add(new Candidate(name)));
            return;
        }
        Optional<Syntax> syntax = commands.stream()
                .map(Command::syntax)
                .filter(each ->
                        each.name().equals(words.get(start)) || each.function().equals(words.get(start)))
                .findFirst();
        if (syntax.isPresent()) {
            List<String> before = words.subList(start + 1, line.wordIndex());
            offer(syntax.get(), before, line.word()).forEach(each -> candidates.add(new Candidate(each)));
            if (expected(syntax.get(), before) == Kind.FILE) {
                files(reader, line, candidates);
            }
        } else {
            files(reader, line, candidates);
        }
    }

    private void files(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        new Completers.FileNameCompleter().complete(reader, line, candidates);
    }

    private Stream<String> offer(Syntax syntax, List<String> before, String word) {
        if (word.startsWith("-")) {
            return Stream.concat(syntax.options().stream().map(Option::name), Stream.of(Syntax.HELP))
                    .filter(each -> !before.contains(each));
        }
        return names(expected(syntax, before), syntax, before).distinct();
    }

    /* What belongs behind the words that are there: the value of an option, or the next operand. */
    private static Kind expected(Syntax syntax, List<String> before) {
        if (!before.isEmpty()) {
            Optional<Option> option = syntax.option(before.get(before.size() - 1));
            if (option.isPresent() && option.get().hasValue()) {
                return option.get().kind();
            }
        }
        int position = operands(syntax, before).size();
        List<Operand> places = syntax.operands();
        if (position < places.size()) {
            return places.get(position).kind();
        }
        return places.isEmpty() || places.get(places.size() - 1).count() != Operand.Count.ANY
                ? Kind.TEXT
                : places.get(places.size() - 1).kind();
    }

    private static List<String> operands(Syntax syntax, List<String> before) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Optional<Option> option = syntax.option(before.get(i));
            if (option.isPresent()) {
                i += option.get().hasValue() ? 1 : 0;
            } else if (!before.get(i).startsWith("--")) {
                operands.add(before.get(i));
            }
        }
        return operands;
    }

    private Stream<String> names(Kind kind, Syntax syntax, List<String> before) {
        return switch (kind) {
            case TEXT, FILE -> Stream.empty();
            case SCOPE -> container.scopes().stream().map(InterpreterScope::name);
            case DEFINITION -> container.definitions().stream().map(ModuleDefinition::name);
            case MODULE ->
                scope(before).stream()
                        .flatMap(scope -> scope.modules().stream())
                        .map(ModuleObject::name);
            case VERSION -> versions(operands(syntax, before));
            case COMMAND -> commandNames();
        };
    }

    private Stream<String> versions(List<String> operands) {
        return container.definitions().stream()
                .filter(each -> !operands.isEmpty() && each.name().equals(operands.get(0)))
                .map(each -> each.version().toString());
    }

    private Optional<InterpreterScope> scope(List<String> before) {
        int option = before.indexOf("--scope");
        Optional<String> name = option >= 0 && option + 1 < before.size()
                ? Optional.of(before.get(option + 1))
                : ChosenScope.name(session);
        return name.flatMap(container::scope);
    }

    private Stream<String> commandNames() {
        List<String> names = new ArrayList<>(scopeFunctions.names(session));
        if (session.get(".commands") instanceof Collection<?> known) {
            known.forEach(each -> names.add(each.toString()));
        }
        return Stream.concat(names.stream(), names.stream().map(name -> name.substring(name.indexOf(':') + 1)))
                .distinct();
    }
}
