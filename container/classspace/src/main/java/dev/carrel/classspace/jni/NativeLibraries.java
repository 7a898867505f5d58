/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import dev.carrel.classspace.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The native libraries of one module object, each copied out of its bundle when it is asked for.
 *
 * <p>The virtual machine gives a library file to one loader only, so two module objects of one bundle need two files.
 * Threads. Safe.
 */
public final class NativeLibraries implements AutoCloseable {

    private final List<NativeLibrary> libraries;
    private final Path folder;
    private final Map<NativeLibrary, Path> copies = new ConcurrentHashMap<>();

    private NativeLibraries(List<NativeLibrary> libraries, Path folder) {
        this.libraries = List.copyOf(libraries);
        this.folder = folder;
    }

    /**
     * The libraries of a bundle that has none.
     *
     * @return no libraries
     */
    public static NativeLibraries none() {
        return new NativeLibraries(List.of(), Path.of(""));
    }

    /**
     * The libraries that were chosen for a module object.
     *
     * @param libraries the files in the order of the header
     * @param folder where the copies go; of this module object alone, created when the first one is made, deleted at close
     * @return the libraries
     */
    public static NativeLibraries of(List<NativeLibrary> libraries, Path folder) {
        return new NativeLibraries(libraries, folder);
    }

    /**
     * Chooses the libraries of a bundle and its fragments for a platform.
     *
     * @param contents the contents, the host's first
     * @param platform the platform
     * @param folder where the copies go; of this module object alone
     * @return the libraries; a content whose header has no clause for the platform gives none
     */
    public static NativeLibraries choose(List<Content> contents, NativePlatform platform, Path folder) {
        List<NativeLibrary> chosen = new ArrayList<>();
        for (Content content : contents) {
            NativeCodeHeader.choose(content.mainAttributes(), platform).orElse(List.of()).stream()
                    .filter(path -> content.image().entry(path).isPresent())
                    .forEach(path -> chosen.add(new NativeLibrary(content.image(), path)));
        }
        return new NativeLibraries(chosen, folder);
    }

    /**
     * Finds a library by the name that code loads it by.
     *
     * @param name for example {@code sqlitejdbc}
     * @return the module object's own copy, if a file of that name was chosen
     */
    public Optional<Path> find(String name) {
        Set<String> fileNames = fileNames(name);
        return libraries.stream()
                .filter(library -> fileNames.contains(library.fileName()))
                .findFirst()
                .map(library -> copies.computeIfAbsent(library, this::copy));
    }

    /**
     * The libraries that were chosen.
     *
     * @return in the order of the search
     */
    public List<NativeLibrary> chosen() {
        return libraries;
    }

    /**
     * Where the module object's own copy of a library is.
     *
     * @param library one of those that were chosen
     * @return the file, or empty as long as nobody has asked for the library
     */
    public Optional<Path> copyOf(NativeLibrary library) {
        return Optional.ofNullable(copies.get(library)).map(Path::toAbsolutePath);
    }

    private static Set<String> fileNames(String name) {
        String mapped = System.mapLibraryName(name);
        Set<String> names = new LinkedHashSet<>(List.of(mapped));
        if (mapped.endsWith(".dylib")) {
            names.add(mapped.replaceFirst("\\.dylib$", ".jnilib"));
        }
        names.add(name);
        return names;
    }

    private Path copy(NativeLibrary library) {
        Path copy = folder.resolve(library.fileName());
        try {
            Files.createDirectories(folder);
            try (InputStream in = library.image().stream(library.image()
                    .entry(library.path())
                    .orElseThrow(() -> new IOException("the bundle has no such entry")))) {
                Files.copy(in, copy);
            }
            return copy.toAbsolutePath();
        } catch (IOException e) {
            throw new NativeLibraryException(
                    "The native library [" + library.path() + "] of " + library.image() + " cannot be copied to ["
                            + copy + "] (" + e.getMessage() + "); see to the folder, its rights and its free space.",
                    e);
        }
    }

    /** Deletes the copies and their folder; code that loaded one keeps running where the system allows it. */
    @Override
    public void close() {
        if (copies.isEmpty()) {
            return;
        }
        try {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
            copies.clear();
        } catch (IOException e) {
            throw new NativeLibraryException(
                    "The copies of native libraries in [" + folder + "] cannot be deleted (" + e.getMessage()
                            + "); the folder may be deleted when the process has ended.",
                    e);
        }
    }
}
