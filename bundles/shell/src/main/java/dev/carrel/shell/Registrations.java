/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell;

import dev.carrel.api.Container;
import dev.carrel.shell.command.CallCommand;
import dev.carrel.shell.command.CarrelCommands;
import dev.carrel.shell.command.Command;
import dev.carrel.shell.command.CommandFunction;
import dev.carrel.shell.command.ExplainCommand;
import dev.carrel.shell.command.HelpCommand;
import dev.carrel.shell.command.LeaksCommand;
import dev.carrel.shell.command.LintCommand;
import dev.carrel.shell.command.ModuleCommands;
import dev.carrel.shell.command.RolloutCommands;
import dev.carrel.shell.command.ScopeCommands;
import dev.carrel.shell.command.WhyCommand;
import dev.carrel.shell.console.Console;
import dev.carrel.shell.script.Leaving;
import dev.carrel.shell.service.ScopeFunctions;
import dev.carrel.shell.session.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * What the shell registers for one container: its commands, those of Gogo that scripts and people need, and the console.
 *
 * @param registrations in order
 */
record Registrations(List<ServiceRegistration<?>> registrations) implements AutoCloseable {

    static Registrations of(BundleContext context, Container container) {
        ScopeFunctions scopeFunctions = new ScopeFunctions(container);
        List<Command> commands = commands(scopeFunctions);
        List<ServiceRegistration<?>> all = new ArrayList<>();
        for (Command command : commands) {
            all.add(context.registerService(
                    Function.class,
                    new CommandFunction(command, container),
                    properties(command.syntax().group(), command.syntax().function())));
        }
        all.add(context.registerService(
                Procedural.class,
                new Procedural(),
                properties("gogo", "each", "if", "not", "throw", "try", "until", "while", "break", "continue")));
        all.add(context.registerService(
                Builtin.class, new Builtin(), properties("gogo", "new", "set", "tac", "type", "history")));
        ServiceReference<CommandProcessor> processor = context.getServiceReference(CommandProcessor.class);
        if (processor != null) {
            all.add(context.registerService(
                    Posix.class,
                    new Posix(context.getService(processor)),
                    properties(
                            "gogo", "cat", "cd", "clear", "date", "echo", "grep", "head", "less", "ls", "pwd", "sleep",
                            "sort", "tail", "watch", "wc")));
        }
        all.add(context.registerService(Converter.class, new Shown(), null));
        all.add(context.registerService(
                Console.class, new GogoConsole(context, container, commands, scopeFunctions), null));
        return new Registrations(List.copyOf(all));
    }

    @Override
    public void close() {
        List<ServiceRegistration<?>> newestFirst = new ArrayList<>(registrations);
        Collections.reverse(newestFirst);
        newestFirst.forEach(ServiceRegistration::unregister);
    }

    private static List<Command> commands(ScopeFunctions scopeFunctions) {
        List<Command> commands = new ArrayList<>();
        commands.addAll(ScopeCommands.all());
        commands.addAll(ModuleCommands.all());
        commands.add(WhyCommand.command());
        commands.add(CallCommand.command());
        commands.addAll(RolloutCommands.all());
        commands.addAll(CarrelCommands.all());
        commands.add(LintCommand.command());
        commands.add(LeaksCommand.command());
        commands.add(ExplainCommand.command());
        commands.add(Leaving.command());
        commands.add(new HelpCommand(commands, scopeFunctions).command());
        return List.copyOf(commands);
    }

    private static Dictionary<String, ?> properties(String scope, String... functions) {
        return FrameworkUtil.asDictionary(
                Map.of(CommandProcessor.COMMAND_SCOPE, scope, CommandProcessor.COMMAND_FUNCTION, functions));
    }
}
