/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.ClassSharing;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.shell.output.Sentences;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command {@code carrel:lint}: whether module objects of a definition may share their classes, and why not. */
public final class LintCommand {

    private static Syntax lintSyntax() {
        return Syntax.of(
                        "carrel:lint",
                        "Tells whether module objects may share the classes of a definition, and why not.")
                .needs("NAME", "the module's name; all its versions are told of", Kind.DEFINITION)
                .json()
                .example("carrel:lint com.h2database");
    }

    private LintCommand() {}

    /**
     * The command.
     *
     * @return to be registered
     */
    public static Command command() {
        return new Command(lintSyntax(), LintCommand::run);
    }

    private static Object run(Call call) {
        List<ModuleDefinition> found = call.definitions(call.arguments().text("NAME"));
        List<String> lines = new ArrayList<>();
        for (ModuleDefinition definition : found) {
            ClassSharing sharing = definition.sharing();
            lines.add(definition.name() + " " + definition.version() + ": " + DefinitionFacts.verdict(definition)
                    + "; its classes are " + DefinitionFacts.shared(definition) + ".");
            sharing.reasons().forEach(reason -> lines.add("  " + reason));
        }
        return new Sentences(lines, found.stream().map(LintCommand::data).toList());
    }

    private static Map<String, Object> data(ModuleDefinition definition) {
        ClassSharing sharing = definition.sharing();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", definition.name());
        data.put("version", definition.version());
        data.put("verdict", DefinitionFacts.verdict(definition));
        data.put("allowed", sharing.allowed());
        data.put("authority", sharing.authority());
        data.put("reasons", sharing.reasons());
        return data;
    }
}
