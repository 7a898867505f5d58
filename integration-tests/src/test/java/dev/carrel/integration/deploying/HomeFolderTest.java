/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.Deployment;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleImportException;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was deployed is there again when a container is opened on the same home folder. */
@ExtendWith(NothingLeft.class)
class HomeFolderTest {

    private static final String CODEC = "org.apache.commons.commons-codec";
    private static final List<String> BUNDLES = List.of("h2", "commons-io", "commons-codec", "jfiglet");

    @TempDir
    Path home;

    @Test
    void aReopenedContainerHasItsDefinitionsInTheirOrder() {
        List<String> first;
        try (Container container = Container.open(home)) {
            BUNDLES.forEach(bundle -> container.deploy(RealBundles.path(bundle)));
            first = described(container);
        }
        try (Container container = Container.open(home)) {
            assertEquals(BUNDLES.size(), first.size());
            assertEquals(first, described(container));
            assertFalse(container.deploy(RealBundles.path("jfiglet")).isNew());
            container.createScope("alice").importModule("com.h2database");
        }
    }

    @Test
    void aPlainJarIsWrappedAndSaysSoAlsoAfterwards() throws ReflectiveOperationException, IOException {
        try (Container container = Container.open(home)) {
            Deployment deployment = container.deploy(RealBundles.path("jfiglet"));
            assertTrue(
                    deployment.notices().toString().contains("It was no bundle and was made into one: name jfiglet"),
                    deployment.notices().toString());
            assertFalse(container.deploy(RealBundles.path("jfiglet")).isNew());
            assertEquals(List.of(deployment.definition().digest()), entries("content"), "what was wrapped has gone");
        }
        try (Container container = Container.open(home)) {
            ModuleDefinition definition = container.definitions().get(0);
            assertTrue(definition.wrapped().orElseThrow().contains("all packages exported"));
            ModuleObject module = container.createScope("alice").importModule(definition.name());
            Class<?> figlet = module.loadClass("com.github.lalyos.jfiglet.FigletFont");
            assertTrue(figlet.getMethod("convertOneLine", String.class)
                    .invoke(null, "carrel")
                    .toString()
                    .contains("|"));
        }
    }

    @Test
    void anUndeployedModuleGoesOnWhereItLivesAndIsGoneElsewhere() throws ReflectiveOperationException, IOException {
        try (Container container = Container.open(home)) {
            ModuleDefinition codec =
                    container.deploy(RealBundles.path("commons-codec")).definition();
            InterpreterScope alice = container.createScope("alice");
            ModuleObject module = alice.importModule(CODEC);
            container.undeploy(codec);
            container.undeploy(codec);
            assertEquals(List.of(), container.definitions());
            module.loadClass("org.apache.commons.codec.language.Soundex");
            ModuleImportException refused = assertThrows(
                    ModuleImportException.class,
                    () -> container.createScope("bob").importModule(CODEC));
            assertEquals(ErrorCode.MODULE_UNKNOWN, refused.code());
        }
        assertEquals(List.of(), entries("content"));
        assertEquals(List.of(), entries("deployments"));
    }

    @Test
    void contentWhoseDeploymentWasNeverAcknowledgedIsSweptAtTheNextStart() throws IOException {
        try (Container container = Container.open(home)) {
            container.deploy(RealBundles.path("commons-codec"));
        }
        try (Stream<Path> records = Files.list(home.resolve("deployments"))) {
            Files.delete(records.findFirst().orElseThrow());
        }
        Files.writeString(home.resolve("incoming/wrapped-1.jar"), "half");
        try (Container container = Container.open(home)) {
            assertEquals(List.of(), container.definitions());
        }
        assertEquals(List.of(), entries("content"));
        assertEquals(List.of(), entries("incoming"));
    }

    @Test
    void aSecondContainerOnTheSameHomeIsRefusedAndTheHolderNamed() {
        try (Container container = Container.open(home)) {
            CarrelException refused = assertThrows(CarrelException.class, () -> Container.open(container.home()));
            assertEquals(ErrorCode.HOME_UNUSABLE, refused.code());
            assertTrue(
                    refused.getMessage()
                            .contains("in this process ("
                                    + ProcessHandle.current().pid() + ")"),
                    refused.getMessage());
        }
    }

    private static List<String> described(Container container) {
        return container.definitions().stream()
                .map(each -> each.name() + " " + each.version() + " " + each.digest() + " " + each.location())
                .toList();
    }

    private List<String> entries(String folder) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
