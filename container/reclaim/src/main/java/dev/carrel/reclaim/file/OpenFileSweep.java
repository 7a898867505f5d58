/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.file;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which files in the claimant's folders this JVM still has open. Nothing is closed: a descriptor does not say who
 * uses it, and the JDK closes what is garbage. Looks where the system lists open files ({@code /proc/self/fd}); on
 * others there is nothing to see.
 */
public final class OpenFileSweep implements Sweep {

    private final Path descriptors;

    /** A sweep over the descriptors of this process. */
    public OpenFileSweep() {
        this.descriptors = Path.of("/proc/self/fd");
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        boolean hasFolder = claimant.folders().stream().anyMatch(Files::isDirectory);
        if (!hasFolder || !Files.isDirectory(descriptors)) {
            return;
        }
        for (Path file : openFiles(claimant)) {
            ledger.remains(
                    kind(),
                    "left the file [" + file + "] open.",
                    "close it in the activator's stop; the JVM closes it when the class space is collected.");
        }
    }

    private Set<Path> openFiles(Claimant claimant) {
        Set<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
            for (Path link : links) {
                add(link, claimant, found);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The open files of this process cannot be listed.", e);
        }
        return found;
    }

    private static void add(Path link, Claimant claimant, Set<Path> found) {
        try {
            Path file = Files.readSymbolicLink(link);
            if (claimant.folders().stream().anyMatch(file::startsWith)) {
                found.add(file);
            }
        } catch (IOException e) {
            // closed between listing and reading: the best end a descriptor can have
            return;
        }
    }
}
