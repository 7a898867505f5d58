/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.shell.service.ScopeFunctions;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Nearest;
import dev.carrel.shell.syntax.Syntax;
import dev.carrel.shell.syntax.WrongUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;

/** The command {@code help}: a page of all commands, or all about one. */
public final class HelpCommand {

    private static Syntax helpSyntax() {
        return Syntax.of("carrel:help", "Lists the commands, or explains one.")
                .takes("COMMAND", "the command", Kind.COMMAND)
                .example("help module:import");
    }

    private final Map<String, Syntax> ours = new LinkedHashMap<>();
    private final ScopeFunctions scopeFunctions;

    /**
     * Creates the command.
     *
     * @param commands what it explains; itself is added
     * @param scopeFunctions what the chosen scope brings
     */
    public HelpCommand(List<Command> commands, ScopeFunctions scopeFunctions) {
        commands.forEach(each -> ours.put(each.syntax().name(), each.syntax()));
        ours.put(helpSyntax().name(), helpSyntax());
        this.scopeFunctions = scopeFunctions;
    }

    /**
     * The command.
     *
     * @return to be registered
     */
    public Command command() {
        return new Command(helpSyntax(), this::help);
    }

    private @Nullable Object help(Call call) {
        call.say(call.arguments()
                .optional("COMMAND")
                .map(name -> about(call.session(), name))
                .orElseGet(() -> page(call.session())));
        return null;
    }

    private String about(CommandSession session, String name) {
        List<String> texts = ours.values().stream()
                .filter(each -> each.name().equals(name) || each.function().equals(name))
                .map(Syntax::help)
                .toList();
        if (!texts.isEmpty()) {
            return String.join("\n\n", texts);
        }
        SortedSet<String> others = others(session);
        return others.stream()
                .filter(each -> each.equals(name) || each.endsWith(":" + name))
                .findFirst()
                .map(each ->
                        each + " is a command of Gogo or of a module; many explain themselves: " + each + " --help")
                .orElseThrow(() -> {
                    List<String> all = new ArrayList<>(ours.keySet());
                    all.addAll(others);
                    return new WrongUse("There is no command [" + name + "]." + Nearest.hint(name, all));
                });
    }

    private String page(CommandSession session) {
        StringBuilder text = new StringBuilder();
        int width = ours.keySet().stream().mapToInt(String::length).max().orElse(0);
        ours.forEach((name, syntax) -> text.append(name)
                .append(" ".repeat(width - name.length() + 2))
                .append(syntax.meaning())
                .append('\n'));
        Map<String, List<String>> groups = new TreeMap<>();
        others(session)
                .forEach(name -> groups.computeIfAbsent(name.substring(0, name.indexOf(':')), any -> new ArrayList<>())
                        .add(name.substring(name.indexOf(':') + 1)));
        groups.forEach(
                (group, names) -> text.append('\n').append(group).append(": ").append(String.join(" ", names)));
        return text + "\n\nhelp COMMAND tells more; exit or Ctrl-D leaves.";
    }

    private SortedSet<String> others(CommandSession session) {
        SortedSet<String> others = new TreeSet<>(scopeFunctions.names(session));
        if (session.get(".commands") instanceof Collection<?> known) {
            known.forEach(each -> others.add(each.toString()));
        }
        others.removeAll(ours.keySet());
        return others;
    }
}
