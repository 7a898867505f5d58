/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of opened packages stands in three places that must agree. */
class JdkPackageTest {

    @Test
    void theOptionsOfTheDistributionOpenExactlyThesePackages() throws IOException {
        List<String> options = Files.readAllLines(Path.of("../launcher/src/main/dist/jvm.options")).stream()
                .filter(line -> line.startsWith("--add-opens"))
                .toList();

        assertEquals(JdkPackage.flags(), options);
    }

    @Test
    void theGuideNamesEachPackage() throws IOException {
        String guide = Files.readString(Path.of("../../docs/reclaim.md"));

        List<String> missing = JdkPackage.flags().stream()
                .filter(flag -> !guide.contains(flag))
                .toList();

        assertEquals(List.of(), missing);
    }
}
