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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scope is an OSGi framework to its modules: the OSGi Core 8 conformance tests say so. */
class ConformanceTest {

    /** Methods in the lists, so that none can be dropped in silence. */
    private static final int SCOPE = 169;

    private static final int MODULE_LAYER = 137;

    private static final String ENTRY_URLS = "Core 10.1.4.20 asks URLs 'that use the bundle resource or bundle entry"
            + " protocol' for a path that begins with a slash and has no archive in it; a scope's use the protocol jar, so"
            + " that the JDK's own handler opens them from their text (decision 0011)";

    /** What a scope cannot answer as the test asks it, each with the reason. */
    private static final Map<String, String> EXCUSED = Map.of(
            "fragments.TestControl#testExistingResourceNotReplaced", ENTRY_URLS,
            "resources.GetEntryResourceTests#testGetEntry02", ENTRY_URLS);

    /** What the tests expect their framework to have been launched with. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "org.osgi.test.cases.framework.div.tb12",
            "abc",
            "org.osgi.test.cases.framework.div.tb15",
            "abc",
            "org.osgi.test.cases.framework.div.tb16",
            "xyz",
            "org.osgi.framework.system.capabilities.extra",
            "osgi.ee; osgi.ee=testOSGiEE, osgi.ee; osgi.ee=\"AA/BB\", osgi.ee; osgi.ee=\"CC-XX/DD-YY\","
                    + "osgi.ee; osgi.ee=\"EE/FF-YY\"; version:Version=\"2.0\","
                    + "osgi.ee; osgi.ee=\"GG-XX/HH\"; version:Version=\"1.0\","
                    + "osgi.ee; osgi.ee=\"II-1.0/JJ-2.0\", osgi.ee; osgi.ee=\"div/tb7a\"");

    @TempDir
    Path home;

    @Test
    void aScopePassesEveryTestThatItMustAnswerItself() throws Exception {
        ConformanceRun run = run("scope.txt");

        assertEquals(Map.of(), run.failures());
        assertEquals(SCOPE, run.passed().size());
    }

    /** What fails is named with its reason, and what is named fails: so that the list of exceptions cannot rot. */
    @Test
    void aScopePassesEveryTestOfTheModuleLayerThatItIsNotExcusedFrom() throws Exception {
        ConformanceRun run = run("module-layer.txt");

        Map<String, String> unexpected = new LinkedHashMap<>(run.failures());
        unexpected.keySet().removeAll(EXCUSED.keySet());
        assertEquals(Map.of(), unexpected);
        assertEquals(EXCUSED.keySet(), run.failures().keySet(), "excused, and failing in fact");
        assertEquals(MODULE_LAYER, run.passed().size() + EXCUSED.size());
    }

    private ConformanceRun run(String list) throws Exception {
        ContainerOptions options = ContainerOptions.of(home);
        for (Map.Entry<String, String> property : PROPERTIES.entrySet()) {
            options = options.withFrameworkProperty(property.getKey(), property.getValue());
        }
        PrintStream console = System.out;
        try (Container container = Container.open(options);
                InterpreterScope scope =
                        container.createScope(ScopeOptions.named("conformance").withProperties(PROPERTIES))) {
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            ConformanceRun run = ConformanceRun.in(scope.bundleContext());
            run.run(list(list));
            return run;
        } finally {
            System.setOut(console);
        }
    }

    private static List<String> list(String name) throws Exception {
        InputStream bytes = Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(name));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceAll("//.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
