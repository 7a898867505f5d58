/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a scope or of a module object, which need not exist, and which is removed with what is in it.
 *
 * @param path where it is
 */
public record OwnFolder(Path path) {

    /** Removes it; what the system does not let go of stays and is logged. */
    public void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new Removal());
        } catch (IOException e) {
            warn(e);
        }
    }

    /** Removes what is in it, and keeps the folder itself. */
    public void empty() {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            children.forEach(child -> new OwnFolder(child).delete());
        } catch (IOException e) {
            warn(e);
        }
    }

    private void warn(IOException failure) {
        System.getLogger(OwnFolder.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "The folder [" + path + "] of freed module objects could not be removed: " + failure
                                + ". Remove it when nothing uses it any more.");
    }

    /** Deletes what it comes by; links are not followed. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
