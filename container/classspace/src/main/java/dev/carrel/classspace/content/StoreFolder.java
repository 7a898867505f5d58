/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a store and their names.
 *
 * @param path the folder
 */
record StoreFolder(Path path) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final String INCOMING = "incoming-";

    private static final String LEAVING = "leaving-";

    ContentEntry entry(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("[" + digest + "] is no SHA-256 in hexadecimal.");
        }
        return new ContentEntry(digest, path.resolve(digest));
    }

    /** Creates the folder and sweeps what is half written, half deleted, or was to go with a user that is gone. */
    void prepare() {
        try {
            Files.createDirectories(path);
            for (Path child : children()) {
                if (isLeftover(child)) {
                    deleteTree(child);
                }
            }
        } catch (IOException e) {
            throw failed("The store cannot be opened", e);
        }
    }

    private static boolean isLeftover(Path child) {
        String name = child.getFileName().toString();
        return name.startsWith(INCOMING) || name.startsWith(LEAVING) || Files.exists(child.resolve("removed"));
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.toList();
        }
    }

    List<String> digests() {
        try {
            return children().stream()
                    .map(child -> child.getFileName().toString())
                    .filter(name -> DIGEST.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw failed("The store cannot be listed", e);
        }
    }

    Path newIncoming() throws IOException {
        return Files.createDirectory(path.resolve(INCOMING + UUID.randomUUID()));
    }

    /** Renames a finished folder to its place and forces the name to the disk. */
    void publish(Path incoming, ContentEntry entry) throws IOException {
        Files.move(incoming, entry.folder(), StandardCopyOption.ATOMIC_MOVE);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    void mark(ContentEntry entry) {
        try {
            Files.write(entry.removed(), new byte[0]);
        } catch (IOException e) {
            throw failed("Content [" + entry.digest() + "] cannot be removed", e);
        }
    }

    /** Deletes an entry: out of the way first, so that no reader and no later start sees half of it. */
    void delete(ContentEntry entry) {
        try {
            Path leaving = path.resolve(LEAVING + UUID.randomUUID());
            Files.move(entry.folder(), leaving, StandardCopyOption.ATOMIC_MOVE);
            deleteTree(leaving);
        } catch (IOException e) {
            throw failed("Content [" + entry.digest() + "] cannot be deleted", e);
        }
    }

    static void deleteTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    ContentException failed(String what, IOException cause) {
        return new ContentException(
                ContentCode.STORE_FAILED,
                what + " (" + cause.getMessage() + "); see to the folder [" + path
                        + "], its rights and its free space.",
                cause);
    }
}
