/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.image.ImageEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The copies of native libraries that a bundle has extracted by itself and leaves until the process ends, as sqlite-jdbc does.
 *
 * <p>It is taken while the library is loaded: files that are mapped into the process and have the bytes of a library in the
 * bundle. Several scopes may have copies, and nothing tells whose a copy is; but one that was mapped then and is not
 * mapped any more belonged to a class space that was collected, and can go. Where the system does not list mapped files, it
 * is empty and nothing is deleted.
 *
 * @param files the copies that were mapped
 */
public record SelfExtractedLibraries(Set<Path> files) {

    private static final Set<String> EXTENSIONS = Set.of("so", "dll", "dylib", "jnilib");

    /**
     * Looks for the copies.
     *
     * @param contents the bundle and its fragments
     * @return those that are mapped now
     */
    public static SelfExtractedLibraries of(List<Content> contents) {
        List<NativeLibrary> libraries = new ArrayList<>();
        contents.forEach(content -> collect(libraries, content.image(), ""));
        if (libraries.isEmpty()) {
            return new SelfExtractedLibraries(Set.of());
        }
        try {
            return new SelfExtractedLibraries(MappedFiles.now().stream()
                    .filter(file -> libraries.stream().anyMatch(library -> isCopy(file, library)))
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new NativeLibraryException("The files that are mapped into the process cannot be listed.", e);
        }
    }

    private static void collect(List<NativeLibrary> libraries, ContentImage image, String folder) {
        for (String path : image.children(folder)) {
            if (path.endsWith("/")) {
                collect(libraries, image, path);
            } else if (EXTENSIONS.contains(
                    path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                libraries.add(new NativeLibrary(image, path));
            }
        }
    }

    private static boolean isCopy(Path file, NativeLibrary library) {
        try {
            ImageEntry entry = library.image().entry(library.path()).orElseThrow();
            return file.getFileName().toString().endsWith(library.fileName())
                    && Files.size(file) == entry.size()
                    && Arrays.equals(Files.readAllBytes(file), library.image().read(entry));
        } catch (IOException e) {
            // It went away meanwhile, so it is no copy that could be left.
            return false;
        }
    }

    /**
     * Deletes the copies that are not mapped any more, with the lock files beside them.
     *
     * @return what was deleted
     */
    public List<Path> deleteUnmapped() {
        List<Path> deleted = new ArrayList<>();
        try {
            Set<Path> mapped = files.isEmpty() ? Set.of() : MappedFiles.now();
            for (Path file : files) {
                if (!mapped.contains(file) && Files.deleteIfExists(file)) {
                    deleted.add(file);
                    deleteLocks(file);
                }
            }
            return deleted;
        } catch (IOException e) {
            throw new NativeLibraryException("The copies " + files + " cannot be deleted (" + e.getMessage() + ").", e);
        }
    }

    private static void deleteLocks(Path file) throws IOException {
        for (Path lock :
                Stream.of(".lck", ".lock").map(end -> Path.of(file + end)).toList()) {
            Files.deleteIfExists(lock);
        }
    }

    /**
     * Which of the copies still exist.
     *
     * @return the files
     */
    public List<Path> left() {
        return files.stream().filter(Files::exists).toList();
    }
}
