/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.ModuleDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** What there is to say about a definition. */
final class DefinitionFacts {

    private DefinitionFacts() {}

    static Map<String, Object> of(ModuleDefinition definition) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bundle", definition.symbolicName());
        facts.put("isolation", definition.isolation());
        facts.put("multiplicity", definition.multiplicity());
        facts.put("digest", definition.digest());
        facts.put("location", definition.location());
        definition.wrapped().ifPresent(how -> facts.put("wrapped", how));
        return facts;
    }
}
