/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.intake;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.image.ImageEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The unpacking of a JAR that lies in a JAR; a {@code jar:} URL cannot reach into it, so it gets a file of its own. */
public final class NestedJar {

    private NestedJar() {}

    /**
     * Writes the flat form of an entry to a file.
     *
     * @param image the JAR around it
     * @param path the entry
     * @param file where it goes
     * @return whether there is such an entry and it is a JAR
     * @throws ContentException if it is a damaged JAR
     * @throws IOException if it cannot be written
     */
    public static boolean unpack(ContentImage image, String path, Path file) throws IOException {
        Optional<ImageEntry> entry = image.entry(path).filter(found -> !found.isFolder());
        if (entry.isEmpty()) {
            return false;
        }
        Path original = Files.createTempFile(file.getParent(), "incoming-", ".jar");
        Path flat = Files.createTempFile(file.getParent(), "incoming-", ".flat");
        try (InputStream in = image.stream(entry.get())) {
            Files.copy(in, original, StandardCopyOption.REPLACE_EXISTING);
            Flattening.flatten(original, flat, ContentLimits.standard());
            Files.move(flat, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (ContentException e) {
            if (e.code() == ContentCode.NOT_AN_ARCHIVE) {
                return false;
            }
            throw new ContentException(e.code(), "In the JAR [" + path + "] of the class path: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(original);
            Files.deleteIfExists(flat);
        }
    }
}
