/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of small text files, each of which is there whole or not at all. What was written or deleted is so on the disk
 * when the call returns.
 *
 * <p><b>Threads.</b> Not safe: its users call it under their locks.
 */
public final class RecordFolder {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final String suffix;

    /**
     * Uses a folder.
     *
     * @param folder exists, and is held by this process alone
     * @param suffix how the names of the files end
     */
    public RecordFolder(Path folder, String suffix) {
        this.folder = folder;
        this.suffix = suffix;
    }

    /**
     * A file of this folder.
     *
     * @param order comes first in its name
     * @param title what people read in its name
     * @return the file, which may not be there
     */
    public Path file(long order, String title) {
        String readable = title.replaceAll("[^A-Za-z0-9._-]", "_");
        return folder.resolve(
                "%06d-%s%s".formatted(order, readable.substring(0, Math.min(100, readable.length())), suffix));
    }

    /**
     * All files, after what a killed process left was deleted.
     *
     * @return in order of their names
     * @throws IOException when the folder cannot be read
     */
    public List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.delete(file);
                } else if (file.toString().endsWith(suffix)) {
                    found.add(file);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /**
     * Writes a file, or replaces it.
     *
     * @param file one of this folder
     * @param text its content
     * @throws IOException when it is not on the disk
     */
    public void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /**
     * Deletes a file.
     *
     * @param file one of this folder; one that is not there is ignored
     * @throws IOException when it cannot be deleted
     */
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        forceFolder();
    }

    private void forceFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windowsCannotOpenFolders) {
            return;
        }
    }
}
