/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every block of code in the guides stands in a source that the build compiles and runs. */
class GuidesTest {

    private static final Path ROOT = Path.of(System.getProperty("carrel.root", ".."));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    @Test
    void everyBlockIsCodeThatRuns() throws IOException {
        String sources = sources();
        List<String> strangers = new ArrayList<>();
        int blocks = 0;
        for (Path guide : guides()) {
            var found = BLOCK.matcher(Files.readString(guide)).results().toList();
            blocks += found.size();
            found.stream()
                    .filter(block -> !block.group(1).equals("java") || !sources.contains(plain(block.group(2))))
                    .forEach(block -> strangers.add(guide.getFileName() + ":\n" + block.group(2)));
        }
        assertEquals(List.of(), strangers, "blocks that stand in no source");
        assertTrue(blocks >= 14, "blocks that were looked at: " + blocks);
    }

    private static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/guides"))) {
            List<Path> guides = files.sorted().toList();
            assertEquals(5, guides.size(), () -> "guides: " + guides);
            return guides;
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> bundles = Files.walk(ROOT.resolve("bundles"));
                Stream<Path> tests = Files.walk(ROOT.resolve("integration-tests/src/test/java"))) {
            return Stream.concat(bundles, tests)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(GuidesTest::text)
                    .map(GuidesTest::plain)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
