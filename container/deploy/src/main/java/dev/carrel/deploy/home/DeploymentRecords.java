/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    /**
     * Uses a folder.
     *
     * @param folder exists, and is held by this process alone
     */
    public DeploymentRecords(Path folder) {
        this.folder = folder;
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
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.delete(file);
                } else if (file.toString().endsWith(SUFFIX)) {
                    parse(file).ifPresentOrElse(records::add, () -> damaged.add(file));
                }
            }
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
        Path file = file(record);
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(format(record).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /**
     * Deletes a record.
     *
     * @param record one that was read or added
     * @throws IOException when it cannot be deleted
     */
    public void remove(DeploymentRecord record) throws IOException {
        Files.deleteIfExists(file(record));
        forceFolder();
    }

    private Path file(DeploymentRecord record) {
        String readable = (record.name() + "-" + record.version()).replaceAll("[^A-Za-z0-9._-]", "_");
        return folder.resolve(
                "%06d-%s%s".formatted(record.order(), readable.substring(0, Math.min(100, readable.length())), SUFFIX));
    }

    private void forceFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException windowsCannotOpenFolders) {
            return;
        }
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
