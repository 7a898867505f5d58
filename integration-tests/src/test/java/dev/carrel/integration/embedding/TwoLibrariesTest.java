/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.embedding.chat.Chat;
import dev.carrel.integration.embedding.simulation.Simulation;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;

/** Two libraries in one application, each with a container of its own, and neither knows of the other. */
@ExtendWith(NothingLeft.class)
class TwoLibrariesTest {

    private static final String H2 = "com.h2database";

    @TempDir
    Path folder;

    @Test
    void databasesOfTheSameNameInScopesOfTheSameNameDoNotMeet() throws Exception {
        Path h2 = RealBundles.path("h2");
        try (Simulation simulation = new Simulation(folder.resolve("simulation"), h2);
                Chat chat = new Chat(folder.resolve("chat"), h2)) {
            assertEquals(5, simulation.addPlanet("Mars", 5));
            assertEquals(List.of("hello"), chat.say("hello"));
            assertEquals(12, simulation.addPlanet("Venus", 7));
            assertEquals(List.of("hello", "bye"), chat.say("bye"));
        }
    }

    @Test
    void neitherSeesTheModulesServicesAndFilesOfTheOther() throws Exception {
        Path h2 = RealBundles.path("h2");
        try (Simulation simulation = new Simulation(folder.resolve("simulation"), h2);
                Chat chat = new Chat(folder.resolve("chat"), h2)) {
            Container one = simulation.inside();
            Container other = chat.inside();
            other.deploy(RealBundles.path("commons-codec"));
            InterpreterScope here = one.scope("main").orElseThrow();
            InterpreterScope there = other.scope("main").orElseThrow();
            there.importModule("org.apache.commons.commons-codec");

            assertEquals(1, one.definitions().size());
            assertEquals(List.of(here), one.scopes());
            assertEquals(
                    List.of(H2), here.modules().stream().map(ModuleObject::name).toList());
            assertEquals(Optional.empty(), here.module("org.apache.commons.commons-codec"));
            assertNotSame(h2Class(here), h2Class(there));
            assertEquals(1, count(here), "one data source factory in sight");
            assertFalse(symbolicNames(here).contains("org.apache.commons.commons-codec"));
            assertTrue(symbolicNames(there).contains("org.apache.commons.commons-codec"));
            assertNotEquals(
                    here.bundleContext().getDataFile("x").getParentFile(),
                    there.bundleContext().getDataFile("x").getParentFile());
            assertTrue(dataFolder(here).startsWith(one.home()), dataFolder(here) + " in " + one.home());
            assertTrue(dataFolder(there).startsWith(other.home()), dataFolder(there) + " in " + other.home());
        }
    }

    @Test
    void whenOneClosesTheOtherGoesOn() throws Exception {
        Path h2 = RealBundles.path("h2");
        try (Chat chat = new Chat(folder.resolve("chat"), h2)) {
            try (Simulation simulation = new Simulation(folder.resolve("simulation"), h2)) {
                simulation.addPlanet("Mars", 5);
            }
            assertEquals(List.of("still here"), chat.say("still here"));
        }
    }

    private static Class<?> h2Class(InterpreterScope scope) throws ClassNotFoundException {
        return scope.module(H2).orElseThrow().loadClass("org.h2.Driver");
    }

    private static int count(InterpreterScope scope) throws InvalidSyntaxException {
        return scope.bundleContext().getAllServiceReferences("org.osgi.service.jdbc.DataSourceFactory", null).length;
    }

    private static List<String> symbolicNames(InterpreterScope scope) {
        return Arrays.stream(scope.bundleContext().getBundles())
                .map(Bundle::getSymbolicName)
                .toList();
    }

    private static Path dataFolder(InterpreterScope scope) {
        return scope.module(H2).orElseThrow().bundle().getDataFile("x").toPath();
    }
}
