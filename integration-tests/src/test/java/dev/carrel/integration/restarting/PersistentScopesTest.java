/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.restarting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeOptions;
import dev.carrel.api.lend.Borrowing;
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.integration.imports.MadeBundle;
import dev.carrel.integration.leftovers.NothingLeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Scopes that are marked persistent come back as they were; one that cannot does not keep the others away. */
@ExtendWith(NothingLeft.class)
class PersistentScopesTest {

    @TempDir
    Path home;

    private static void deploy(Container container, String name, String version) {
        container.deploy(name + version, MadeBundle.named(name, version).jar());
    }

    private static List<String> modules(Container container, String scope) {
        return container.scope(scope).orElseThrow().modules().stream()
                .map(module -> module.name() + " " + module.definition().version())
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("persistent"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void scopesComeBackWithPathPropertiesAndModulesInTheirOrder() throws IOException {
        ImportPath path = ImportPath.nothing().allow("b").pin("a", Version.parseVersion("1.0.0"));
        try (Container container = Container.open(home)) {
            deploy(container, "a", "1.0.0");
            deploy(container, "b", "1.0.0");
            InterpreterScope first = container.createScope(ScopeOptions.named("tenants/one@acme")
                    .withImportPath(path)
                    .withBorrowing(Borrowing.named("database").and(Borrowing.named("log")))
                    .withProperties(Map.of("key", "a = value\n of two lines"))
                    .keptAcrossRestarts());
            first.importModule("b");
            first.importModule("a");
            container.createScope("passing").importModule("a");
            container.createScope(ScopeOptions.named("second").keptAcrossRestarts());
            container
                    .createScope(ScopeOptions.named("closed").keptAcrossRestarts())
                    .close();
            deploy(container, "a", "2.0.0");
        }
        assertEquals(2, files().size());
        assertTrue(Files.readString(files().get(0)).contains("borrow.000001"), "what it borrows");
        try (Container container = Container.open(home)) {
            assertEquals(List.of(), container.problems());
            assertEquals(
                    List.of("tenants/one@acme", "second"),
                    container.scopes().stream().map(InterpreterScope::name).toList());
            assertEquals(List.of("b 1.0.0", "a 1.0.0"), modules(container, "tenants/one@acme"));
            InterpreterScope first = container.scope("tenants/one@acme").orElseThrow();
            assertEquals(path, first.importPath());
            assertEquals("a = value\n of two lines", first.bundleContext().getProperty("key"));
        }
    }

    @Test
    void whatWasForgottenFreedOrRolledOutIsRemembered() {
        try (Container container = Container.open(home)) {
            List.of("a", "b", "c").forEach(name -> deploy(container, name, "1.0.0"));
            InterpreterScope scope =
                    container.createScope(ScopeOptions.named("s").keptAcrossRestarts());
            List.of("a", "b", "c").forEach(scope::importModule);
            scope.forget("a");
            scope.importModule("b").close();
            deploy(container, "c", "2.0.0");
            container.rollouts().run(RolloutRequest.of("c", Version.parseVersion("2.0.0")));
        }
        try (Container container = Container.open(home)) {
            assertEquals(List.of("c 2.0.0"), modules(container, "s"));
        }
    }

    @Test
    void whatCannotComeBackIsReportedAndTriedAgain() throws IOException {
        try (Container container = Container.open(home)) {
            deploy(container, "a", "1.0.0");
            deploy(container, "b", "1.0.0");
            for (String name : List.of("one", "two")) {
                InterpreterScope scope =
                        container.createScope(ScopeOptions.named(name).keptAcrossRestarts());
                scope.importModule("a");
                scope.importModule("b");
            }
            container.undeploy(
                    container.definition("a", VersionRange.valueOf("0")).orElseThrow());
        }
        Files.writeString(home.resolve("persistent/000000-damaged.scope"), "open=true\n");
        try (Container container = Container.open(home)) {
            assertEquals(3, container.problems().size(), container.problems().toString());
            assertTrue(
                    container.problems().get(0).contains("000000-damaged.scope"),
                    container.problems().get(0));
            assertTrue(
                    container
                            .problems()
                            .get(1)
                            .startsWith("Persistent scope [one] came back without [a 1.0.0]: CA-401"),
                    container.problems().get(1));
            assertEquals(List.of("b 1.0.0"), modules(container, "two"));
            deploy(container, "a", "1.0.0");
        }
        Files.delete(home.resolve("persistent/000000-damaged.scope"));
        try (Container container = Container.open(home)) {
            assertEquals(List.of(), container.problems());
            assertEquals(
                    List.of("a 1.0.0", "b 1.0.0"),
                    modules(container, "one").stream().sorted().toList());
        }
    }
}
