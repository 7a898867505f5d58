/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.analysis.StateAnalyzer;
import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.StaticKind;
import dev.carrel.analysis.report.StaticState;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The state analysis finds in Carrel's own rooms what it asks of others: no static field that changes. */
class OwnStateTest {
    private static final Path ROOT = Path.of(System.getProperty("carrel.root", ".."));

    @Test
    void carrelItselfHasNoStaticFieldThatChanges() throws IOException {
        List<Path> rooms = rooms();
        assertTrue(rooms.size() >= Rooms.BELOW.size() - 1, () -> "only these rooms were compiled: " + rooms);
        AnalysisReport report = new StateAnalyzer().analyze(sink -> {
            for (Path room : rooms) {
                ClassFileSource.of(room).feed(sink);
            }
        });
        assertTrue(report.classes() > 300, () -> "only " + report.classes() + " classes were read");
        List<StaticState> changing = report.statics().stream()
                .filter(state -> state.kind() != StaticKind.IMMUTABLE)
                .toList();
        assertEquals(List.of(), changing);
    }

    private static List<Path> rooms() throws IOException {
        try (Stream<Path> container = Files.list(ROOT.resolve("container"));
                Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
            return Stream.concat(container, bundles)
                    .map(folder -> folder.resolve("target/classes"))
                    .filter(classes -> Files.isDirectory(classes.resolve("dev/carrel")))
                    .sorted()
                    .toList();
        }
    }
}
