/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.WiringReport;
import dev.carrel.integration.imports.MadeBundle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fragment belongs to each of its hosts in a scope, and keeps none of them. */
class FragmentTest {

    @TempDir
    Path home;

    private Container container;
    private ModuleDefinition host;

    @BeforeEach
    void open() {
        container = Container.open(home);
        host = deploy(MadeBundle.named("host", "1.0.0"));
        deploy(MadeBundle.named("words", "1.0.0")
                .header("Fragment-Host", "host")
                .resource("words.txt", "words".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() {
        container.close();
    }

    private ModuleDefinition deploy(MadeBundle bundle) {
        return container.deploy("made", bundle.jar()).definition();
    }

    private static void requireFragment(ModuleObject module) {
        assertEquals(
                List.of("words"),
                module.wiring().of(WiringReport.Kind.FRAGMENT).stream()
                        .map(WiringReport.Provision::name)
                        .toList());
        assertNotNull(module.bundle().getResource("words.txt"));
    }

    @Test
    void anotherHostAndTheNextModuleObjectOfAHostHaveItToo() {
        InterpreterScope scope = container.createScope("s");
        ModuleObject first = scope.importModule("host");
        requireFragment(first);
        scope.forget("host");
        requireFragment(scope.importModule("host"));
        deploy(MadeBundle.named("host", "2.0.0"));
        scope.forget("host");
        requireFragment(scope.importModule("host"));

        first.close();
        requireFragment(scope.module("host").orElseThrow());
    }

    @Test
    void aFreedHostLeavesNothingAlthoughItsFragmentStays() {
        InterpreterScope scope = container.createScope("s");
        scope.importModule("host").close();

        container.undeploy(host);

        assertFalse(
                Files.exists(home.resolve("content").resolve(host.digest())), "the content of a host that nobody uses");
        deploy(MadeBundle.named("host", "2.0.0"));
        requireFragment(scope.importModule("host"));
    }
}
