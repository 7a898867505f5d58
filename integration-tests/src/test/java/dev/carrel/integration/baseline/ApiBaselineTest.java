/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

/** What a package shows to others changes only together with its version. */
class ApiBaselineTest {

    private static final Path RECORDED = Path.of(System.getProperty("carrel.baseline", "../cnf/baseline"));
    private static final Path BUNDLE = Path.of(System.getProperty("carrel.own", "target/own"), "dev.carrel.jar");
    private static final String RECORD = "mvn verify -pl integration-tests -am -Dtest=ApiBaselineTest -Dcarrel.record";

    @BeforeAll
    static void recordWhenAsked() throws Exception {
        if (System.getProperty("carrel.record") != null) {
            Files.createDirectories(RECORDED);
            for (String name : recorded()) {
                Files.delete(file(name));
            }
            for (ApiSignature signature : ApiSignature.ofBundle(BUNDLE).values()) {
                Files.write(file(signature.name()), signature.lines());
            }
        }
    }

    @Test
    void everyExportedPackageIsRecordedAndNoOther() throws Exception {
        Set<String> exported = new TreeSet<>(ApiSignature.ofBundle(BUNDLE).keySet());
        assertTrue(exported.contains("dev.carrel.api"), "exported: " + exported);
        assertEquals(recorded(), exported, "recorded and exported packages; to record: " + RECORD);
    }

    @Test
    void aChangeMovesTheVersion() throws Exception {
        Map<String, ApiSignature> now = ApiSignature.ofBundle(BUNDLE);
        for (String name : recorded()) {
            ApiSignature before = ApiSignature.parse(name, Files.readAllLines(file(name)));
            ApiSignature after = now.get(name);
            Version needed = after.neededSince(before);
            assertTrue(
                    after.version().compareTo(needed) >= 0,
                    () -> "Package [" + name + "] is version " + after.version() + ", but what changed since "
                            + before.version() + " asks for " + needed + ":\n"
                            + after.tree().diff(before.tree())
                            + "Raise @Version in its package-info.java; when it is released, record it: " + RECORD);
        }
    }

    @Test
    void aMissingMemberAsksForTheNextMajorVersion() throws Exception {
        ApiSignature now = ApiSignature.ofBundle(BUNDLE).get("dev.carrel.api");
        List<String> more = Stream.concat(now.lines().stream(), Stream.of(".INTERFACE MINOR MAJOR dev.carrel.api.Gone"))
                .toList();
        ApiSignature before = ApiSignature.parse("dev.carrel.api", more);
        assertEquals(now.version().getMajor() + 1, now.neededSince(before).getMajor());
        assertEquals(now.version().getMinor() + 1, before.neededSince(now).getMinor());
    }

    @Test
    void textGivesBackWhatWasWritten() throws Exception {
        for (ApiSignature signature : ApiSignature.ofBundle(BUNDLE).values()) {
            ApiSignature read = ApiSignature.parse(signature.name(), signature.lines());
            assertEquals(signature.lines(), read.lines());
            assertEquals(signature.version(), signature.neededSince(read));
            assertFalse(signature.lines().size() < 3, "an empty package? " + signature.lines());
        }
    }

    private static Set<String> recorded() throws IOException {
        try (Stream<Path> files = Files.list(RECORDED)) {
            return files.map(path -> path.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path file(String name) {
        return RECORDED.resolve(name + ".txt");
    }
}
