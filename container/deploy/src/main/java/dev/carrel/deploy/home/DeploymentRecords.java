/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The deployments of a home folder, one small text file each, so that a container that is opened again has its
 * definitions. A file is there whole or not at all, and what was written is on the disk when the call returns.
 *
 * <p><b>Threads.</b> Not safe: the deployer calls it under its lock.
 */
public final class DeploymentRecords {

    private static final String SUFFIX = ".deployment";

    private final RecordFolder folder;

    /**
     * Uses a folder.
     *
     * @param folder exists, and is held by this process alone
     */
    public DeploymentRecords(Path folder) {
        this.folder = new RecordFolder(folder, SUFFIX);
    }

    /**
     * What was read.
     *
     * @param records in order of deployment
     * @param damaged files that cannot be read as a record; they are left alone
     */
    public record Contents(List<DeploymentRecord> records, List<Path> damaged) {

        /** Copies what could change. */
        public Contents {
            records = List.copyOf(records);
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * Reads all records, and deletes what a killed process left.
     *
     * @return the records
     * @throws IOException when the folder cannot be read
     */
    public Contents read() throws IOException {
        List<DeploymentRecord> records = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        for (Path file : folder.files()) {
            parse(file).ifPresentOrElse(records::add, () -> damaged.add(file));
        }
        records.sort(Comparator.comparingLong(DeploymentRecord::order));
        return new Contents(records, damaged);
    }

    /**
     * Writes a record.
     *
     * @param record a new one
     * @throws IOException when it is not on the disk
     */
    public void add(DeploymentRecord record) throws IOException {
        folder.write(file(record), format(record));
    }

    /**
     * Deletes a record.
     *
     * @param record one that was read or added
     * @throws IOException when it cannot be deleted
     */
    public void remove(DeploymentRecord record) throws IOException {
        folder.delete(file(record));
    }

    private Path file(DeploymentRecord record) {
        return folder.file(record.order(), record.name() + "-" + record.version());
    }

    private static String format(DeploymentRecord record) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("order", Long.toString(record.order()));
        properties.setProperty("name", record.name());
        properties.setProperty("version", record.version());
        properties.setProperty("location", record.location());
        properties.setProperty("source", record.source());
        properties.setProperty("content", record.content());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return "# A deployment of this Carrel home. Deleting this file while no container is open undeploys it.\n"
                + text.toString()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Optional<DeploymentRecord> parse(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (String key : List.of("order", "name", "version", "location", "source", "content")) {
            String value = properties.getProperty(key);
            if (value == null || (key.equals("order") && !value.matches("[0-9]{1,18}"))) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(new DeploymentRecord(
                Long.parseLong(values.get(0)),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5)));
    }
}
