/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of deployments, and that it survives what it must. */
class DeploymentRecordsTest {

    @TempDir
    Path folder;

    @Test
    void recordsAreReadBackInOrder() throws IOException {
        DeploymentRecords records = new DeploymentRecords(folder);
        DeploymentRecord second = record(12, "b/ö", "file:/with blank\nand=line");
        DeploymentRecord first = record(3, "a", "C:\\x");
        records.add(second);
        records.add(first);
        assertEquals(List.of(first, second), records.read().records());
    }

    @Test
    void aRecordReadsWell() throws IOException {
        new DeploymentRecords(folder).add(record(1, "com.acme", "acme.jar"));
        assertEquals(
                List.of(
                        "# A deployment of this Carrel home. Deleting this file while no container is open undeploys it.",
                        "content=c",
                        "location=acme.jar",
                        "name=com.acme",
                        "order=1",
                        "source=s",
                        "version=1.0.0"),
                Files.readAllLines(folder.resolve("000001-com.acme-1.0.0.deployment")));
    }

    @Test
    void whatAKilledProcessLeftIsNoRecordAndGoes() throws IOException {
        Path unfinished = Files.writeString(folder.resolve("000001-a-1.deployment.unfinished"), "order=1");
        assertEquals(List.of(), new DeploymentRecords(folder).read().records());
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void aDamagedRecordIsReportedAndHidesNoOther() throws IOException {
        DeploymentRecords records = new DeploymentRecords(folder);
        records.add(record(1, "a", "a.jar"));
        Path damaged = Files.writeString(folder.resolve("000002-b-1.deployment"), "order=two\n");
        DeploymentRecords.Contents contents = records.read();
        assertEquals(1, contents.records().size());
        assertEquals(List.of(damaged), contents.damaged());
        assertTrue(Files.exists(damaged));
    }

    @Test
    void aRemovedRecordIsGone() throws IOException {
        DeploymentRecords records = new DeploymentRecords(folder);
        records.add(record(1, "a", "a.jar"));
        records.remove(record(1, "a", "a.jar"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static DeploymentRecord record(long order, String name, String location) {
        return new DeploymentRecord(order, name, "1.0.0", location, "s", "c");
    }
}
