/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeOptions;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scope is an OSGi framework to its modules: the OSGi Core 8 conformance tests say so. */
class ConformanceTest {

    /** Methods in the list: all that a scope must answer itself, so that none can be dropped in silence. */
    private static final int ALL = 169;

    private static final String SYSTEM_CAPABILITIES = "org.osgi.framework.system.capabilities.extra";

    /** What the tests expect their framework to have been launched with. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "org.osgi.test.cases.framework.div.tb12",
            "abc",
            "org.osgi.test.cases.framework.div.tb15",
            "abc",
            "org.osgi.test.cases.framework.div.tb16",
            "xyz",
            SYSTEM_CAPABILITIES,
            "osgi.ee; osgi.ee=testOSGiEE, osgi.ee; osgi.ee=\"AA/BB\", osgi.ee; osgi.ee=\"div/tb7a\"");

    @Test
    void aScopePassesEveryTestThatItMustAnswerItself(@TempDir Path home) throws Exception {
        ContainerOptions options = ContainerOptions.of(home)
                .withFrameworkProperty(
                        SYSTEM_CAPABILITIES, Objects.requireNonNull(PROPERTIES.get(SYSTEM_CAPABILITIES)));
        PrintStream console = System.out;
        try (Container container = Container.open(options);
                InterpreterScope scope =
                        container.createScope(ScopeOptions.named("conformance").withProperties(PROPERTIES))) {
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            ConformanceRun run = ConformanceRun.in(scope.bundleContext());
            run.run(list());
            assertEquals(List.of(), run.failures());
            assertEquals(ALL, run.passed());
        } finally {
            System.setOut(console);
        }
    }

    private static List<String> list() throws Exception {
        InputStream bytes = Objects.requireNonNull(ConformanceTest.class.getResourceAsStream("scope.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceAll("//.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
