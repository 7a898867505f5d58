/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.ErrorCode;
import dev.carrel.api.ModuleImportException;
import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.framework.ScopeFramework;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.service.resolver.ResolutionException;

/** Chooses the definition for a name, or says why there is none. */
final class DefinitionChoice {

    private final WiredScope scope;
    private final ScopeFramework framework;

    DefinitionChoice(WiredScope scope, ScopeFramework framework) {
        this.scope = scope;
        this.framework = framework;
    }

    Definition choose(String name, VersionRange range) {
        Catalog catalog = framework.catalog();
        List<Definition> named = catalog.named(name);
        Definition chosen = named.stream()
                .filter(definition -> range.includes(definition.version())
                        && scope.importPath().admits(name, definition.version()))
                .findFirst()
                .orElseThrow(() -> missing(catalog, name, range));
        if (chosen.isFragment()) {
            throw failure(
                    ErrorCode.MODULE_IS_FRAGMENT,
                    name,
                    "[" + chosen + "] is a fragment, which is attached to its host; import the host ["
                            + chosen.header("Fragment-Host").orElse("") + "].");
        }
        return chosen;
    }

    ErrorCode codeOf(ResolutionException failure, Definition wanted) {
        boolean java = failure.getUnresolvedRequirements().stream().anyMatch(requirement -> requirement
                .getNamespace()
                .equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE));
        return java ? ErrorCode.MODULE_JAVA_VERSION : ErrorCode.MODULE_UNRESOLVED;
    }

    private ModuleImportException missing(Catalog catalog, String name, VersionRange range) {
        List<Definition> named = catalog.named(name);
        if (named.isEmpty()) {
            return failure(
                    ErrorCode.MODULE_UNKNOWN, name, "no definition of that name is deployed" + similar(catalog, name));
        }
        String versions = named.stream()
                .map(definition -> definition.version().toString())
                .collect(Collectors.joining(", "));
        if (named.stream().noneMatch(definition -> range.includes(definition.version()))) {
            return failure(
                    ErrorCode.MODULE_UNKNOWN,
                    name,
                    "no version in " + range + " is deployed; there is " + versions
                            + ". Deploy one that fits, or ask for another range.");
        }
        return failure(
                ErrorCode.MODULE_NOT_ON_PATH,
                name,
                "version " + versions + " is deployed, but the scope's import path [" + scope.importPath()
                        + "] keeps it out; create the scope with a wider import path.");
    }

    private String similar(Catalog catalog, String name) {
        Set<String> names = new TreeSet<>(Comparator.comparingInt((String other) -> EditDistance.between(name, other))
                .thenComparing(Comparator.naturalOrder()));
        catalog.definitions().forEach(definition -> names.add(definition.name()));
        String near = names.stream()
                .filter(other ->
                        EditDistance.between(name, other) <= Math.max(2, name.length() / 3) || other.contains(name))
                .limit(3)
                .collect(Collectors.joining("], ["));
        return near.isEmpty() ? "; deploy a JAR that has it." : "; did you mean [" + near + "]?";
    }

    private ModuleImportException failure(ErrorCode code, String name, String sentence) {
        return new ModuleImportException(code, scope.name(), name, sentence, null);
    }
}
