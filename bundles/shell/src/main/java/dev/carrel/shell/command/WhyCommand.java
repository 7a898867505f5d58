/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.ModuleObject;
import dev.carrel.api.WiringReport;
import dev.carrel.api.WiringReport.Provision;
import dev.carrel.shell.output.Sentences;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command {@code module:why}: who provides what a module object takes from elsewhere. */
public final class WhyCommand {

    private static Syntax whySyntax() {
        return Syntax.of("module:why", "Tells who provides what a module object takes from elsewhere, and why.")
                .needs("MODULE", "name or number of a module of the scope, or a module object", Kind.MODULE)
                .option("--package", "NAME", "tells it of one package only", Kind.TEXT)
                .inScope()
                .json()
                .example("module:why org.apache.commons.csv");
    }

    private WhyCommand() {}

    /**
     * The command.
     *
     * @return to be registered
     */
    public static Command command() {
        return new Command(whySyntax(), WhyCommand::run);
    }

    private static Object run(Call call) {
        ModuleObject module = call.module(call.arguments().value("MODULE"));
        WiringReport wiring = module.wiring();
        return call.arguments()
                .option("--package")
                .map(name -> ofPackage(wiring, name))
                .orElseGet(() -> new Sentences(wiring.render().lines().toList(), data(wiring)));
    }

    private static Sentences ofPackage(WiringReport wiring, String name) {
        return wiring.ofPackage(name)
                .map(each -> new Sentences(List.of(each.sentence()), data(each)))
                .orElseGet(() -> new Sentences(
                        List.of("Module [" + wiring.module() + " " + wiring.version() + "] in scope [" + wiring.scope()
                                + "] imports no package [" + name
                                + "]: it has the package itself, takes it from a required bundle, or has none."),
                        Map.of()));
    }

    private static Map<String, Object> data(WiringReport wiring) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scope", wiring.scope());
        data.put("module", wiring.module());
        data.put("version", wiring.version());
        data.put(
                "provisions", wiring.provisions().stream().map(WhyCommand::data).toList());
        data.put("unmet", wiring.unmet());
        return data;
    }

    private static Map<String, Object> data(Provision provision) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", provision.kind().word());
        data.put("name", provision.name());
        data.put("version", provision.version());
        data.put("provider", provision.provider().orElse("the host"));
        data.put("because", provision.because());
        return data;
    }
}
