/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Deployment;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.shell.output.Facts;
import dev.carrel.shell.output.Rows;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** The commands {@code carrel:…} about the container and what is deployed in it. */
public final class CarrelCommands {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private static Syntax deploySyntax() {
        return Syntax.of("carrel:deploy", "Deploys JARs: from now on scopes can import them.")
                .needs("FILE", "a JAR; one that is no bundle is wrapped into one", Kind.FILE)
                .takesMany("MORE", "more of them", Kind.FILE)
                .json()
                .example("carrel:deploy h2-2.3.232.jar");
    }

    private static Syntax undeploySyntax() {
        return Syntax.of(
                        "carrel:undeploy",
                        "Takes a definition back: it can no longer be imported, living module objects go on.")
                .needs("NAME", "the module's name", Kind.DEFINITION)
                .takes("VERSION", "which version; needed when there are several", Kind.VERSION)
                .flag("--all", "all versions");
    }

    private static Syntax definitionsSyntax() {
        return Syntax.of("carrel:definitions", "Lists what can be imported.")
                .takes("NAME", "all there is to say about one module, in every version", Kind.DEFINITION)
                .json();
    }

    private static Syntax awaitSyntax() {
        return Syntax.of(
                        "carrel:await",
                        "Waits until a module can be imported, for scripts that put files into the drop folder.")
                .needs("NAME", "the module's name", Kind.DEFINITION)
                .takes("VERSION", "which version; else any", Kind.VERSION)
                .flag("--gone", "waits until it can no longer be imported")
                .option("--seconds", "NUMBER", "how long to wait; else 60", Kind.TEXT);
    }

    private static Syntax statusSyntax() {
        return Syntax.of("carrel:status", "Tells where the container lives and what it holds.")
                .json();
    }

    private CarrelCommands() {}

    /**
     * All of them.
     *
     * @return in the order of the help
     */
    public static List<Command> all() {
        return List.of(
                new Command(deploySyntax(), CarrelCommands::deploy),
                new Command(undeploySyntax(), CarrelCommands::undeploy),
                new Command(definitionsSyntax(), CarrelCommands::definitions),
                new Command(awaitSyntax(), CarrelCommands::await),
                new Command(statusSyntax(), CarrelCommands::status));
    }

    private static Object deploy(Call call) {
        List<Object> files = new ArrayList<>(List.of(call.arguments().value("FILE")));
        files.addAll(call.arguments().all("MORE"));
        List<List<Object>> rows = new ArrayList<>();
        for (Object file : files) {
            Deployment deployment = call.container().deploy(call.file(file));
            ModuleDefinition definition = deployment.definition();
            List<String> notes = new ArrayList<>(deployment.notices());
            if (!deployment.isNew()) {
                notes.add("it was deployed already");
            }
            rows.add(List.of(definition.name(), definition.version(), notes));
        }
        return new Rows(List.of("deployed", "version", "note"), rows, "");
    }

    private static @Nullable Object undeploy(Call call) {
        String name = call.arguments().text("NAME");
        List<ModuleDefinition> found = call.definitions(name);
        if (call.arguments().optional("VERSION").isPresent()) {
            Version version = Version.parseVersion(call.arguments().text("VERSION"));
            found = found.stream()
                    .filter(each -> each.version().equals(version))
                    .toList();
        }
        boolean several = found.size() > 1 && !call.arguments().has("--all");
        if (found.isEmpty() || several) {
            throw notOne(call, name, found);
        }
        found.forEach(call.container()::undeploy);
        return null;
    }

    private static Object definitions(Call call) {
        if (call.arguments().optional("NAME").isPresent()) {
            List<ModuleDefinition> found = call.definitions(call.arguments().text("NAME"));
            if (found.size() == 1) {
                return facts(found.get(0));
            }
            return rows(found);
        }
        return rows(call.container().definitions());
    }

    private static @Nullable Object await(Call call) throws InterruptedException {
        String name = call.arguments().text("NAME");
        Optional<Version> version = call.arguments().optional("VERSION").map(Version::parseVersion);
        boolean wanted = !call.arguments().has("--gone");
        long seconds = Long.parseLong(call.arguments().option("--seconds").orElse("60"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (isThere(call, name, version) != wanted) {
            if (System.nanoTime() > end) {
                throw new CarrelException(
                        ErrorCode.MODULE_UNKNOWN,
                        "Within " + seconds + " seconds [" + name
                                + version.map(each -> " " + each).orElse("") + "] did not "
                                + (wanted ? "become importable." : "go."));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return null;
    }

    private static boolean isThere(Call call, String name, Optional<Version> version) {
        return call.container().definitions().stream()
                .anyMatch(each -> each.name().equals(name)
                        && version.map(each.version()::equals).orElse(true));
    }

    private static Rows rows(List<ModuleDefinition> definitions) {
        List<List<Object>> rows = definitions.stream()
                .map(each -> List.<Object>of(
                        each.name(),
                        each.version(),
                        each.isolation(),
                        DefinitionFacts.verdict(each),
                        each.multiplicity(),
                        each.location()))
                .toList();
        return new Rows(
                List.of("name", "version", "isolation", "verdict", "multiplicity", "location"),
                rows,
                "Nothing is deployed; carrel:deploy FILE deploys a JAR.");
    }

    private static Facts facts(ModuleDefinition definition) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", definition.name());
        facts.put("version", definition.version());
        facts.putAll(DefinitionFacts.of(definition));
        return new Facts(facts);
    }

    private static Object status(Call call) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("home", call.container().home());
        facts.put("java", Runtime.version().toString());
        facts.put("definitions", call.container().definitions().size());
        facts.put("scopes", call.container().scopes().size());
        facts.put(
                "modules",
                call.container().scopes().stream()
                        .mapToInt(scope -> scope.modules().size())
                        .sum());
        facts.put("problems", call.container().problems());
        return new Facts(facts);
    }

    private static CarrelException notOne(Call call, String name, List<ModuleDefinition> found) {
        List<Version> versions =
                call.definitions(name).stream().map(ModuleDefinition::version).toList();
        return new CarrelException(
                ErrorCode.MODULE_UNKNOWN,
                found.isEmpty()
                        ? "Of [" + name + "] the versions " + versions + " are deployed, not ["
                                + call.arguments().text("VERSION") + "]."
                        : "Of [" + name + "] the versions " + versions
                                + " are deployed; name one, or give --all to take all of them back.");
    }
}
