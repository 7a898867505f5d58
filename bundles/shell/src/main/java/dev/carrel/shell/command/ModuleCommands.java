/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.shell.output.Facts;
import dev.carrel.shell.output.Rows;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import dev.carrel.shell.syntax.WrongUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.VersionRange;

/** The commands {@code module:…} that work on the modules of one scope. */
public final class ModuleCommands {

    private static final String NAME = "NAME";
    private static final String MODULE = "MODULE";
    private static final String WHICH = "name or number of a module of the scope, or a module object";

    private static Syntax importSyntax() {
        return Syntax.of(
                        "module:import", "Imports a module: the one that the scope holds, or else a new module object.")
                .needs(NAME, "the module's name", Kind.DEFINITION)
                .takes("RANGE", "the versions asked for, such as \"[2.1,3)\"; else the highest there is", Kind.VERSION)
                .inScope()
                .json()
                .example("old = (module:import org.apache.commons.codec)");
    }

    private static Syntax forgetSyntax() {
        return Syntax.of(
                        "module:forget",
                        "Takes a name out of the scope: the next import creates a new module object, this one lives on.")
                .needs(NAME, "the module's name", Kind.MODULE)
                .inScope();
    }

    private static Syntax freeSyntax() {
        return Syntax.of("module:free", "Stops module objects and gives back what they acquired.")
                .needs(MODULE, WHICH, Kind.MODULE)
                .takesMany("MORE", "more of them", Kind.MODULE)
                .inScope();
    }

    private static Syntax listSyntax() {
        return Syntax.of(
                        "module:list",
                        "Lists the module objects of a scope, forgotten ones included, in order of creation.")
                .flag("--all", "of all scopes")
                .inScope()
                .json();
    }

    private static Syntax infoSyntax() {
        return Syntax.of("module:info", "Tells what there is to know about a module object.")
                .needs(MODULE, WHICH, Kind.MODULE)
                .inScope()
                .json();
    }

    private ModuleCommands() {}

    /**
     * All of them.
     *
     * @return in the order of the help
     */
    public static List<Command> all() {
        return List.of(
                new Command(importSyntax(), ModuleCommands::importModule),
                new Command(forgetSyntax(), ModuleCommands::forget),
                new Command(freeSyntax(), ModuleCommands::free),
                new Command(listSyntax(), ModuleCommands::list),
                new Command(infoSyntax(), ModuleCommands::info));
    }

    private static Object importModule(Call call) {
        Optional<VersionRange> range = call.arguments().optional("RANGE").map(ModuleCommands::range);
        InterpreterScope scope = call.scope();
        String name = call.arguments().text(NAME);
        ModuleObject module =
                range.map(asked -> scope.importModule(name, asked)).orElseGet(() -> scope.importModule(name));
        return call.arguments().has("--json") ? facts(module) : module;
    }

    private static VersionRange range(String text) {
        try {
            return VersionRange.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(
                    importSyntax(),
                    "[" + text + "] is no range of versions; write 2.1 for 2.1 and above, or \"[2.1,3)\".");
        }
    }

    private static Object forget(Call call) {
        InterpreterScope scope = call.scope();
        String name = call.arguments().text(NAME);
        call.module(name);
        return scope.forget(name).orElseGet(() -> call.module(name));
    }

    private static @Nullable Object free(Call call) {
        List<ModuleObject> modules =
                new ArrayList<>(List.of(call.module(call.arguments().value(MODULE))));
        call.arguments().all("MORE").forEach(more -> modules.add(call.module(more)));
        modules.forEach(ModuleObject::close);
        return null;
    }

    private static Object list(Call call) {
        boolean everywhere = call.arguments().has("--all");
        Stream<InterpreterScope> scopes = everywhere ? call.container().scopes().stream() : Stream.of(call.scope());
        List<List<Object>> rows = scopes.flatMap(
                        scope -> scope.modules().stream().map(ModuleCommands::row))
                .toList();
        return new Rows(
                List.of("id", "name", "version", "scope", "state", "services", "note"),
                rows,
                everywhere ? "No scope holds a module object." : "The scope holds no module object.");
    }

    private static List<Object> row(ModuleObject module) {
        boolean named = module.scope().module(module.name()).equals(Optional.of(module));
        return List.of(
                module.bundle().getBundleId(),
                module.name(),
                module.definition().version(),
                module.scope().name(),
                module.state(),
                services(module).size(),
                named ? "" : "not under its name");
    }

    private static Object info(Call call) {
        return facts(call.module(call.arguments().value(MODULE)));
    }

    private static Facts facts(ModuleObject module) {
        ModuleDefinition definition = module.definition();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", module.bundle().getBundleId());
        facts.put("name", module.name());
        facts.put("version", definition.version());
        facts.put("scope", module.scope().name());
        facts.put("state", module.state());
        facts.put("services", services(module));
        facts.putAll(DefinitionFacts.of(definition));
        return new Facts(facts);
    }

    private static List<String> services(ModuleObject module) {
        ServiceReference<?>[] registered = module.state() == dev.carrel.api.ModuleState.FREED
                ? null
                : module.bundle().getRegisteredServices();
        return registered == null
                ? List.of()
                : Stream.of(registered)
                        .map(reference -> String.join("+", (String[]) reference.getProperty("objectClass")))
                        .toList();
    }
}
