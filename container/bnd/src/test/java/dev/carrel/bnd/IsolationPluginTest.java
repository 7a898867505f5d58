/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.bnd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin in bnd's own builder: what it writes, what it refuses, and what its settings change. */
class IsolationPluginTest {

    private static final String STATEFUL = "package acme; public class Counter { public static int count; }";
    private static final String PURE = "package acme; public class Counter { public int count; }";

    @TempDir
    Path folder;

    /** What a build came to. */
    private record Built(List<String> errors, List<String> warnings, String capability) {}

    private Built build(String source, String settings, Map<String, String> headers) throws Exception {
        Path file = Files.createDirectories(folder.resolve("source/acme")).resolve("Counter.java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", classes.toString(), file.toString()));
        try (Builder builder = new Builder()) {
            builder.setBase(folder.toFile());
            builder.setProperty("Bundle-SymbolicName", "acme.counter");
            builder.setProperty("-includepackage", "acme");
            builder.setProperty("-plugin.carrel", "dev.carrel.bnd.IsolationPlugin" + settings);
            headers.forEach(builder::setProperty);
            builder.addClasspath(classes.toFile());
            try (Jar jar = builder.build()) {
                String capability = jar.getManifest() == null
                        ? ""
                        : jar.getManifest().getMainAttributes().getValue("Provide-Capability");
                return new Built(
                        List.copyOf(builder.getErrors()),
                        List.copyOf(builder.getWarnings()),
                        capability == null ? "" : capability);
            }
        }
    }

    @Test
    void theCapabilityNamesTheModuleAndTellsTheVerdict() throws Exception {
        Built pure = build(PURE, "", Map.of());
        assertEquals(List.of(), pure.errors());
        assertTrue(pure.capability().contains("dev.carrel.module;name=\"acme.counter\""), pure.capability());
        assertTrue(pure.capability().contains("verdict=shareable"), pure.capability());

        Built stateful = build(STATEFUL, ";name=counter;multiplicity=single", Map.of());
        assertEquals(List.of(), stateful.errors());
        assertTrue(stateful.capability().contains("name=counter"), stateful.capability());
        assertTrue(stateful.capability().contains("multiplicity=single"), stateful.capability());
        assertTrue(stateful.capability().contains("verdict=private"), stateful.capability());
    }

    @Test
    void whoPromisesSharedClassesAndHasStateInThemIsRefused() throws Exception {
        assertEquals(List.of(), build(PURE, ";isolation=shared", Map.of()).errors());

        List<String> errors = build(STATEFUL, ";isolation=shared", Map.of()).errors();
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("isolation=shared, but its classes are private"), errors.toString());
        assertTrue(errors.get(0).contains("acme.Counter"), errors.toString());
    }

    @Test
    void whatTheAuthorDeclaresInAHeaderCountsAndIsNotWrittenTwice() throws Exception {
        Built built = build(STATEFUL, "", Map.of("Provide-Capability", "dev.carrel.module;name=mine;isolation=shared"));
        assertEquals(1, built.errors().size(), built.errors().toString());
        assertEquals(1, built.capability().split("dev.carrel.module", -1).length - 1, built.capability());
    }

    @Test
    void findingsFailOrWarnAsTheSettingsSay() throws Exception {
        assertEquals(List.of(), build(STATEFUL, "", Map.of()).warnings());
        assertEquals(1, build(STATEFUL, ";warn-on=note", Map.of()).warnings().size());
        assertEquals(1, build(STATEFUL, ";fail-on=note", Map.of()).errors().size());
    }

    @Test
    void aBaselineAcceptsKnownFindings() throws Exception {
        List<String> errors = build(STATEFUL, ";fail-on=note", Map.of()).errors();
        String code = errors.get(0).replaceFirst("carrel: (CS-\\d+).*", "$1");
        Files.writeString(folder.resolve("known.txt"), code + " acme.Counter.count\n");

        assertEquals(
                List.of(),
                build(STATEFUL, ";fail-on=note;baseline=known.txt", Map.of()).errors());
    }

    @Test
    void wrongSettingsAreNamedWithWhatIsAllowed() throws Exception {
        List<String> errors =
                build(PURE, ";isolation=maybe;colour=red", Map.of()).errors();
        assertEquals(2, errors.size(), errors.toString());
        assertTrue(errors.toString().contains("[auto, private, shared]"), errors.toString());
        assertTrue(errors.toString().contains("[colour] is not known"), errors.toString());
    }
}
