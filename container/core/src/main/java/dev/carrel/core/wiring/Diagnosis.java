/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.DeclaredRequirement;
import dev.carrel.core.definition.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/**
 * Says in words why a definition cannot be wired: the chain from what was asked for to the requirement that nobody meets,
 * what came near, and what helps.
 */
public final class Diagnosis {

    private static final int LONGEST_CHAIN = 20;
    private static final int MOST_NEAR = 5;
    private static final int LONGEST_TEXT = 1800;

    private final ResolutionScope scope;
    private final ScopeResolveContext context;
    private final Map<Definition, Optional<String>> known = new HashMap<>();

    private Diagnosis(ResolutionScope scope, Definition wanted) {
        this.scope = scope;
        this.context = new ScopeResolveContext(scope, List.of(wanted), List.of());
    }

    /**
     * Looks for a requirement that nobody meets.
     *
     * @param scope who asked
     * @param wanted what could not be wired
     * @return the sentences, or empty when every requirement has candidates and they contradict each other
     */
    public static Optional<String> of(ResolutionScope scope, Definition wanted) {
        if (scope.isTaken(wanted)) {
            return Optional.of("[" + wanted + "] is a singleton, and a scope has one version of a singleton at a time;"
                    + " forget the one that it has, or create another scope.");
        }
        return Optional.ofNullable(new Diagnosis(scope, wanted).explain(wanted, 0))
                .map(Diagnosis::bounded);
    }

    /**
     * Cuts a text that is too long to be read.
     *
     * @param text whatever it may be
     * @return a screen of it at most
     */
    public static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...";
    }

    /** Each definition is looked at once; one that is being looked at closes a circle, which is no problem. */
    private @Nullable String explain(Definition definition, int depth) {
        if (depth > LONGEST_CHAIN) {
            return null;
        }
        Optional<String> before = known.get(definition);
        if (before == null) {
            known.put(definition, Optional.empty());
            before = Optional.ofNullable(lookAt(definition, depth));
            known.put(definition, before);
        }
        return before.orElse(null);
    }

    private @Nullable String lookAt(Definition definition, int depth) {
        for (Requirement requirement : definition.getRequirements(null)) {
            DeclaredRequirement declared = (DeclaredRequirement) requirement;
            if (declared.isOptional() || !context.isEffective(declared)) {
                continue;
            }
            String problem = explain(definition, declared, depth);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable String explain(Definition definition, DeclaredRequirement requirement, int depth) {
        List<Capability> candidates = context.findProviders(requirement);
        if (candidates.isEmpty()) {
            return "[" + definition + "] requires " + RequirementWords.of(requirement)
                    + ", which nothing that the scope may import " + "offers" + near(requirement) + ".";
        }
        List<String> problems = new ArrayList<>();
        for (Capability candidate : candidates) {
            boolean unwired = candidate.getResource() instanceof Definition provider
                    && !context.getWirings().containsKey(provider);
            String problem = unwired ? explain((Definition) candidate.getResource(), depth + 1) : null;
            if (problem == null) {
                return null;
            }
            problems.add(problem);
        }
        String others =
                problems.size() == 1 ? "" : " (" + (problems.size() - 1) + " other candidates for it fail as well.)";
        return "[" + definition + "] requires " + RequirementWords.of(requirement) + "; " + problems.get(0) + others;
    }

    private String near(DeclaredRequirement requirement) {
        List<String> found = Stream.of(
                        scope.universe().catalog().index().near(requirement),
                        scope.universe().host().index().near(requirement))
                .flatMap(List::stream)
                .filter(capability -> requirement.key().isPresent())
                .map(capability -> nearMiss(requirement, capability))
                .distinct()
                .toList();
        if (requirement.getNamespace().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return "; this is Java " + Runtime.version().feature()
                    + ": run Carrel on the newer Java, or deploy a version " + "of the module for this one";
        }
        return found.isEmpty()
                ? "; deploy a bundle that offers it"
                : "; near misses: "
                        + String.join(", ", found.subList(0, Math.min(MOST_NEAR, found.size())))
                        + (found.size() > MOST_NEAR ? " and " + (found.size() - MOST_NEAR) + " more" : "")
                        + ": deploy a version that fits, or widen the scope's import path";
    }

    private String nearMiss(DeclaredRequirement requirement, Capability capability) {
        String who = capability.getResource() + " offers "
                + capability.getAttributes().getOrDefault(versionAttribute(capability.getNamespace()), "it");
        if (!requirement.matches(capability)) {
            return who;
        }
        return capability.getResource() instanceof Definition definition && !scope.admits(definition)
                ? who + " but is not on the import path"
                : who + " but a singleton of that name is in the scope already";
    }

    private static String versionAttribute(String namespace) {
        return namespace.equals(BundleNamespace.BUNDLE_NAMESPACE) ? "bundle-version" : "version";
    }
}
