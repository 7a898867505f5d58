/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.link.HostPackages;
import dev.carrel.classspace.link.Linkage;
import dev.carrel.classspace.path.BundleClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a class space costs beside the barest loader that defines the same classes from bytes on the heap.
 *
 * <p>Not a test, since time is no proof; run it with a JAR and the packages that it wants of the host.
 */
final class BareLoaderComparison {

    private static final int ROUNDS = 40;

    private BareLoaderComparison() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("carrel-comparison");
        ContentStore store = ContentStore.open(folder, ContentLimits.standard());
        try (Content content = store.add(Files.newInputStream(Path.of(arguments[0])))) {
            Comparison comparison = new Comparison(content, List.of(arguments).subList(1, arguments.length));
            comparison.run(ROUNDS);
            long[] bare = new long[ROUNDS];
            long[] space = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                bare[round] = comparison.bare();
                space[round] = comparison.space();
                System.gc();
            }
            Arrays.sort(bare);
            Arrays.sort(space);
            System.out.printf(
                    "%d classes; median bare %.2f ms, class space %.2f ms, ratio %.3f%n",
                    comparison.names.size(),
                    bare[ROUNDS / 2] / 1e6,
                    space[ROUNDS / 2] / 1e6,
                    (double) space[ROUNDS / 2] / bare[ROUNDS / 2]);
            store.remove(content.digest());
        }
    }

    /** Both ways over one content. */
    private static final class Comparison {

        private final BundleClassPath path;
        private final Linkage linkage;
        private final HostPackages host = new HostPackages(ClassLoader.getPlatformClassLoader(), "host");
        private final Map<String, byte[]> bytes = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        Comparison(Content content, List<String> hostPackages) {
            path = BundleClassPath.of(content, List.of(), 17);
            Linkage.Builder builder = Linkage.builder();
            hostPackages.forEach(name -> builder.importPackage(name, 0));
            linkage = builder.build();
            collect(content, "");
            names.removeIf(name -> !loads(name));
        }

        private void collect(Content content, String folder) {
            for (String path : content.paths(folder)) {
                if (path.endsWith("/") && !path.startsWith("META-INF/")) {
                    collect(content, path);
                } else if (path.endsWith(".class") && !path.endsWith("module-info.class")) {
                    String name = path.substring(0, path.length() - 6).replace('/', '.');
                    bytes.put(name, content.read(path).orElseThrow());
                    names.add(name);
                }
            }
        }

        private boolean loads(String name) {
            try (ClassSpace space = opened()) {
                space.loader().loadClass(name);
                return true;
            } catch (ClassNotFoundException | LinkageError e) {
                return false;
            }
        }

        private ClassSpace opened() {
            ClassSpace space = ClassSpace.open("measured@scope", path, SpaceExtensions.none());
            space.link(linkage, List.of(host));
            return space;
        }

        void run(int rounds) throws ClassNotFoundException {
            for (int round = 0; round < rounds; round++) {
                bare();
                space();
            }
        }

        long bare() throws ClassNotFoundException {
            long start = System.nanoTime();
            load(new Bare(bytes));
            return System.nanoTime() - start;
        }

        long space() throws ClassNotFoundException {
            long start = System.nanoTime();
            try (ClassSpace space = opened()) {
                load(space.loader());
            }
            return System.nanoTime() - start;
        }

        private void load(ClassLoader loader) throws ClassNotFoundException {
            for (String name : names) {
                loader.loadClass(name);
            }
        }
    }

    /** The least that a loader can do. */
    private static final class Bare extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        private final Map<String, byte[]> bytes;

        Bare(Map<String, byte[]> bytes) {
            super(ClassLoader.getPlatformClassLoader());
            this.bytes = bytes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] own = bytes.get(name);
            return own == null ? super.loadClass(name, resolve) : defineClass(name, own, 0, own.length);
        }
    }
}
