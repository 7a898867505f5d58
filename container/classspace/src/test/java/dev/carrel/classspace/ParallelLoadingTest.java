/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.classspace.path.BundleClassPath;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.Sources;
import dev.carrel.classspace.testing.Spaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Threads that load the same classes at once. */
final class ParallelLoadingTest {

    private static final int THREADS = 8;
    private static final int CLASSES = 64;

    @RegisterExtension
    final Spaces spaces = new Spaces();

    /** Classes that each extend the one before. */
    private static Sources chain() {
        Sources sources = new Sources();
        for (int i = 0; i < CLASSES; i++) {
            String base = i == 0 ? "" : " extends C" + (i - 1);
            sources.add("p.C" + i, "package p; public class C" + i + base + " { }");
        }
        return sources;
    }

    private static Callable<Set<Class<?>>> load(ClassSpace space, CyclicBarrier start, boolean backwards) {
        return () -> {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < CLASSES; i++) {
                names.add("p.C" + i);
            }
            if (backwards) {
                Collections.reverse(names);
            }
            start.await(30, TimeUnit.SECONDS);
            Set<Class<?>> loaded = new HashSet<>();
            for (String name : names) {
                loaded.add(Class.forName(name, true, space.loader()));
            }
            return loaded;
        };
    }

    @Test
    void allThreadsGetTheSameClasses() throws Exception {
        BundleClassPath path = spaces.path(JarBuilder.jar().sources(chain()));
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 20; round++) {
                ClassSpace space = spaces.open("parallel@s" + round, path, SpaceExtensions.none());
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Callable<Set<Class<?>>>> loads = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    loads.add(load(space, start, thread % 2 == 0));
                }
                Set<Class<?>> all = new HashSet<>();
                for (Future<Set<Class<?>>> loaded : pool.invokeAll(loads)) {
                    all.addAll(loaded.get());
                }
                assertEquals(CLASSES, all.size());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
