/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every row of the mission names a test that is there, or says that it is open. */
class MissionTest {

    private static final Path DOCS =
            Path.of(System.getProperty("carrel.root", "..")).resolve("docs");
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)\\]\\(([^)]+)\\.java\\)");
    private static final int ROWS = 22;

    @Test
    void everyRowHasItsTestOrIsOpen() throws IOException {
        List<String> rows = Files.readAllLines(DOCS.resolve("mission.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();

        assertEquals(ROWS, rows.size());
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row ->
                                !row.contains("**open**") && !LINK.matcher(row).find())
                        .toList(),
                "rows with neither");
    }

    @Test
    void everyTestThatIsNamedHasTests() throws IOException {
        List<String> empty = LINK.matcher(Files.readString(DOCS.resolve("mission.md")))
                .results()
                .map(link -> link.group(2) + ".java")
                .filter(file -> !hasTests(DOCS.resolve(file)))
                .toList();

        assertEquals(List.of(), empty);
    }

    private static boolean hasTests(Path file) {
        try {
            return Files.readString(file).matches("(?s).*@(Test|ParameterizedTest|IsolationTest|TestFactory)\\b.*");
        } catch (IOException e) {
            return false;
        }
    }
}
