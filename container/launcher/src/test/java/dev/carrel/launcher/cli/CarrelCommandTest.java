/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users are told when they type something. */
class CarrelCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertEquals(0, carrel("--help"));
        assertTrue(out.toString().contains("demo") && out.toString().contains("run"), out.toString());
        assertEquals(0, carrel("demo", "--help"));
        assertTrue(out.toString().contains("--home"), out.toString());
        assertEquals(0, carrel("--version"));
        assertTrue(out.toString().contains("Carrel 0."), out.toString());
    }

    @Test
    void aMistypedCommandIsWrongUsageAndWhatWasMeantIsNamed() {
        assertEquals(2, carrel("dmeo"));
        assertTrue(err.toString().startsWith("carrel: Unmatched argument"), err.toString());
        assertTrue(err.toString().contains("Did you mean 'demo'?"), err.toString());
        assertTrue(err.toString().endsWith("Try 'carrel --help'.\n"), err.toString());
    }

    @Test
    void aMistypedOptionIsWrongUsageAndWhatWasMeantIsNamed() {
        assertEquals(2, carrel("demo", "--hom=/x"));
        assertTrue(err.toString().contains("Did you mean '--home'?"), err.toString());
        assertTrue(err.toString().endsWith("Try 'carrel demo --help'.\n"), err.toString());
    }

    @Test
    void noCommandIsWrongUsageAndTheCommandsAreNamed() {
        assertEquals(2, carrel());
        assertTrue(err.toString().contains("Commands: demo, lint, exec, run"), err.toString());
    }

    @Test
    void aFailureIsOneLineUnlessItIsAskedWhere(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(1, carrel("demo", "--bundles", file.toString()));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals(1, carrel("--verbose", "demo", "--bundles", file.toString()));
        assertTrue(err.toString().contains("\tat "), err.toString());
    }

    private int carrel(String... arguments) {
        return CarrelCommand.commandLine(Streams.printing(new PrintWriter(out, true), new PrintWriter(err, true)))
                .execute(arguments);
    }
}
