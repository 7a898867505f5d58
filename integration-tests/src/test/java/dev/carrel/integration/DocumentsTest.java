/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.carrel.analysis.report.FindingCode;
import dev.carrel.api.ErrorCode;
import dev.carrel.reclaim.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents say what is there: every code, and no link into nothing. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("carrel.root", ".."));

    @Test
    void everyCodeIsListedOnceAndNoOther() throws IOException {
        List<String> listed = Pattern.compile("(?m)^\\| (C[A-Z]-\\d+) \\|")
                .matcher(Files.readString(ROOT.resolve("docs/findings.md")))
                .results()
                .map(row -> row.group(1))
                .sorted()
                .toList();
        assertEquals(allCodes(), listed);
    }

    @Test
    void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                    .matcher(Files.readString(document))
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document + " -> " + target));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyRoomIsOnTheMapOfTheReadme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        try (Stream<Path> rooms = Files.list(ROOT.resolve("container"))) {
            var missing = rooms.filter(room -> Files.exists(room.resolve("pom.xml")))
                    .map(room -> "`container/" + room.getFileName() + "`")
                    .filter(room -> !readme.contains("| " + room + " |"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(), missing);
        }
    }

    private static List<String> allCodes() {
        Stream<String> errors = Stream.of(ErrorCode.values()).map(ErrorCode::id);
        Stream<String> findings = Stream.of(FindingCode.values()).map(FindingCode::id);
        Stream<String> kinds = Stream.of(Kind.values()).map(Kind::code);
        return Stream.of(errors, findings, kinds)
                .flatMap(codes -> codes)
                .sorted()
                .toList();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> documents = Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
            assertFalse(documents.isEmpty());
            return documents;
        }
    }
}
