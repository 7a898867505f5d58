/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code carrel lint} says and with which status it ends. */
class LintCommandTest {
    private static int written;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A class that the analysis has to complain about. */
    static final class Counter {
        static int next() {
            return ++written;
        }
    }

    @BeforeEach
    void putClassesIntoTheFolder() throws IOException {
        for (Class<?> type : new Class<?>[] {LintCommandTest.class, Counter.class}) {
            String path = type.getName().replace('.', '/') + ".class";
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            try (InputStream in = LintCommandTest.class.getResourceAsStream("/" + path)) {
                Files.write(file, in.readAllBytes());
            }
        }
    }

    @Test
    void findingsAsHeavyAsAskedGiveStatusOne() {
        assertEquals(1, lint(folder.toString()));
        assertTrue(out.toString().contains("error CS-101"), out.toString());
        assertTrue(out.toString().contains("LintCommandTest.written"), out.toString());
    }

    @Test
    void acceptedFindingsGiveStatusNought() {
        Path baseline = folder.resolve("baseline.txt");
        assertEquals(0, lint("--write-baseline", baseline.toString(), folder.toString()));
        assertEquals(0, lint("--baseline", baseline.toString(), "--fail-on", "note", folder.toString()));
        assertTrue(out.toString().contains("accepted by the baseline"), out.toString());
    }

    @Test
    void everyFormatIsShown() {
        assertEquals(1, lint("--format", "sarif", folder.toString()));
        assertTrue(out.toString().contains("\"version\":\"2.1.0\""), out.toString());
        assertEquals(1, lint("--format", "json", folder.toString()));
        assertTrue(out.toString().contains("\"verdict\":\"private\""), out.toString());
    }

    @Test
    void aCodeIsExplained() {
        assertEquals(0, lint("--explain", "cs-101"));
        assertTrue(out.toString().startsWith("CS-101: a static field is written"), out.toString());
    }

    @Test
    void wrongUsageGivesStatusTwo() throws IOException {
        assertEquals(2, lint());
        assertEquals(2, lint("--explain", "CS-000"));
        assertEquals(2, lint("--format", "xml", folder.toString()));
        assertEquals(2, lint("--fail-on", "never", folder.toString()));
        assertEquals(2, lint(folder.resolve("missing.jar").toString()));
        assertEquals(2, lint(Files.writeString(folder.resolve("no.jar"), "no").toString()));
        assertTrue(err.toString().contains("missing.jar] is not there"), err.toString());
    }

    private int lint(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "lint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CarrelCommand.commandLine(Streams.printing(new PrintWriter(out, true), new PrintWriter(err, true)))
                .execute(all);
    }
}
