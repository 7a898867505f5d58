/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import dev.carrel.analysis.facts.Code;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** The flows of the methods that somebody asked for, each computed once. */
public final class MethodFlows {
    private final IdentityHashMap<MethodNode, Optional<MethodFlow>> flows = new IdentityHashMap<>();
    private final Map<Code, String> failures = new LinkedHashMap<>();

    /** The flow of a method; empty if it has no instructions or they do not fit together. */
    public Optional<MethodFlow> of(Code code) {
        Optional<MethodFlow> known = flows.get(code.method());
        if (known == null) {
            known = code.hasInstructions() ? follow(code) : Optional.empty();
            flows.put(code.method(), known);
        }
        return known;
    }

    /** The methods that could not be followed, with the reasons. */
    public Map<Code, String> failures() {
        return Map.copyOf(failures);
    }

    private Optional<MethodFlow> follow(Code code) {
        try {
            return Optional.of(MethodFlow.of(code));
        } catch (AnalyzerException e) {
            failures.put(code, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
