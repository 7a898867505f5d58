/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ScopeOptions;
import dev.carrel.shell.output.Facts;
import dev.carrel.shell.output.Rows;
import dev.carrel.shell.session.ChosenScope;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import dev.carrel.shell.syntax.WrongUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** The commands {@code scope:…}: scopes come, are looked at, are worked in, and go. */
public final class ScopeCommands {

    private static final String NAME = "NAME";

    private static Syntax createSyntax() {
        return Syntax.of("scope:create", "Creates a scope.")
                .needs(NAME, "the new scope's name", Kind.TEXT)
                .option(
                        "--only",
                        "LIST",
                        "the modules it may import, as NAME or NAME=RANGE, with blanks between",
                        Kind.TEXT)
                .option("--pin", "LIST", "modules held at a version, as NAME=VERSION, with blanks between", Kind.TEXT)
                .option(
                        "--properties",
                        "LIST",
                        "what its modules read as framework properties, as KEY=VALUE",
                        Kind.TEXT)
                .flag("--persistent", "comes back with its modules after a restart, until scope:close")
                .flag("--use", "goes on working in it")
                .json()
                .example("scope:create alice --use")
                .example("scope:create bob --only \"com.h2database org.apache.commons.csv=[1.10,2)\"");
    }

    private static Syntax listSyntax() {
        return Syntax.of("scope:list", "Lists the living scopes, in order of creation.")
                .json();
    }

    private static Syntax infoSyntax() {
        return Syntax.of("scope:info", "Tells what there is to know about a scope.")
                .takes(NAME, "the scope; else the one chosen with scope:use", Kind.SCOPE)
                .json();
    }

    private static Syntax useSyntax() {
        return Syntax.of(
                        "scope:use",
                        "Chooses the scope to work in: names resolve there, and its commands can be typed.")
                .takes(NAME, "the scope; without it, none is chosen any more", Kind.SCOPE)
                .example("scope:use alice");
    }

    private static Syntax closeSyntax() {
        return Syntax.of("scope:close", "Frees all modules of scopes, and the scopes.")
                .needs(NAME, "the scope", Kind.SCOPE)
                .takesMany("MORE", "more scopes", Kind.SCOPE);
    }

    private ScopeCommands() {}

    /**
     * All of them.
     *
     * @return in the order of the help
     */
    public static List<Command> all() {
        return List.of(
                new Command(createSyntax(), ScopeCommands::create),
                new Command(listSyntax(), ScopeCommands::list),
                new Command(infoSyntax(), ScopeCommands::info),
                new Command(useSyntax(), ScopeCommands::use),
                new Command(closeSyntax(), ScopeCommands::close));
    }

    private static Object create(Call call) {
        ScopeOptions options = ScopeOptions.named(call.arguments().text(NAME))
                .withImportPath(path(call))
                .withProperties(pairs(call, "--properties"));
        InterpreterScope scope = call.container()
                .createScope(call.arguments().has("--persistent") ? options.keptAcrossRestarts() : options);
        if (call.arguments().has("--use")) {
            ChosenScope.choose(call.session(), scope.name());
        }
        return call.arguments().has("--json") ? facts(scope) : scope;
    }

    private static Object list(Call call) {
        Optional<String> chosen = ChosenScope.name(call.session());
        List<List<Object>> rows = call.container().scopes().stream()
                .map(scope -> List.<Object>of(
                        scope.name(),
                        scope.modules().size(),
                        scope.importPath(),
                        chosen.equals(Optional.of(scope.name())) ? "chosen" : ""))
                .toList();
        return new Rows(
                List.of("name", "modules", "may import", "note"),
                rows,
                "There are no scopes; scope:create NAME makes one.");
    }

    private static Object info(Call call) {
        return facts(ChosenScope.of(
                call.container(), call.session(), call.arguments().optional(NAME)));
    }

    private static @Nullable Object use(Call call) {
        Optional<InterpreterScope> scope =
                call.arguments().optional(NAME).map(name -> ChosenScope.named(call.container(), name));
        ChosenScope.choose(call.session(), scope.map(InterpreterScope::name).orElse(null));
        return scope.orElse(null);
    }

    private static @Nullable Object close(Call call) {
        List<String> names = new ArrayList<>(List.of(call.arguments().text(NAME)));
        call.arguments().all("MORE").forEach(more -> names.add(more.toString()));
        List<InterpreterScope> scopes = names.stream()
                .map(name -> ChosenScope.named(call.container(), name))
                .toList();
        List<CarrelException> failures = new ArrayList<>();
        for (InterpreterScope scope : scopes) {
            try {
                scope.close();
            } catch (CarrelException e) {
                failures.add(e);
            }
            if (ChosenScope.name(call.session()).equals(Optional.of(scope.name()))) {
                ChosenScope.choose(call.session(), null);
            }
        }
        if (!failures.isEmpty()) {
            CarrelException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return null;
    }

    private static Facts facts(InterpreterScope scope) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", scope.name());
        facts.put("may import", scope.importPath().toString());
        facts.put(
                "modules",
                scope.modules().stream().map(ScopeCommands::nameAndVersion).toList());
        return new Facts(facts);
    }

    private static String nameAndVersion(ModuleObject module) {
        return module.name() + " " + module.definition().version();
    }

    private static ImportPath path(Call call) {
        ImportPath path = call.arguments().has("--only") ? ImportPath.nothing() : ImportPath.everything();
        for (Map.Entry<String, String> entry : pairs(call, "--only").entrySet()) {
            path = path.allow(entry.getKey(), entry.getValue().isEmpty() ? "0" : entry.getValue());
        }
        for (Map.Entry<String, String> entry : pairs(call, "--pin").entrySet()) {
            path = path.pin(entry.getKey(), Version.parseVersion(entry.getValue()));
        }
        return path;
    }

    private static Map<String, String> pairs(Call call, String option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : call.arguments().option(option).orElse("").strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            String[] parts = word.split("=", 2);
            if (parts.length == 1 && !option.equals("--only")) {
                throw new WrongUse(createSyntax(), "[" + word + "] in " + option + " has no '='.");
            }
            pairs.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return pairs;
    }
}
