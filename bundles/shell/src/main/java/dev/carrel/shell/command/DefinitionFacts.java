/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** What there is to say about a definition. */
final class DefinitionFacts {

    private DefinitionFacts() {}

    static Map<String, Object> of(ModuleDefinition definition) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bundle", definition.symbolicName());
        facts.put("isolation", definition.isolation());
        facts.put("verdict", verdict(definition));
        facts.put("classes", shared(definition));
        facts.put("multiplicity", definition.multiplicity());
        facts.put("digest", definition.digest());
        facts.put("location", definition.location());
        definition.wrapped().ifPresent(how -> facts.put("wrapped", how));
        return facts;
    }

    /** What the state analysis has found out, in one word. */
    static String verdict(ModuleDefinition definition) {
        return definition.sharing().verdict().map(Verdict::name).orElse("UNKNOWN");
    }

    /** Whether classes are shared, and who says so. */
    static String shared(ModuleDefinition definition) {
        return (definition.sharing().allowed() ? "shared" : "private")
                + switch (definition.sharing().authority()) {
                    case ANALYSIS -> ", says the analysis";
                    case AUTHOR -> ", says the author";
                    case OPERATOR -> ", says the operator";
                };
    }
}
