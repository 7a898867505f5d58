/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.reclaim.leak.LeakWatch;
import dev.carrel.reclaim.leak.WatchedSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.osgi.framework.wiring.BundleWiring;

/**
 * What the scopes of one test left behind: threads, and class spaces that are not collected. Made before the scopes are
 * opened; told of the scopes before they are closed; asked afterwards.
 *
 * <p><b>Threads.</b> For one thread.
 */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_WITH_THREADS = Duration.ofSeconds(4);
    private static final Duration SURE_TO_STAY = Duration.ofMillis(500);
    private static final long GLANCE = Duration.ofMillis(10).toNanos();

    private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
    private final LeakWatch watch = new LeakWatch();

    /** Watches what is going to be freed; a class space that the scopes share stays for others to use. */
    void watch(List<InterpreterScope> scopes) {
        IdentityHashMap<ClassLoader, List<String>> users = new IdentityHashMap<>();
        for (InterpreterScope scope : scopes) {
            for (ModuleObject module : scope.modules()) {
                BundleWiring wiring = module.bundle().adapt(BundleWiring.class);
                if (wiring != null && wiring.getClassLoader() != null) {
                    users.computeIfAbsent(wiring.getClassLoader(), loader -> new ArrayList<>())
                            .add("Scope [" + scope.name() + "]: module [" + module.name() + "]");
                }
            }
        }
        users.forEach((loader, names) -> {
            if (names.size() == 1) {
                watch.watch(names.get(0), loader);
            }
        });
    }

    /** Waits until nothing is left, for a time. */
    void requireNone() {
        List<String> threads = threadsLeft();
        List<WatchedSpace> spaces = watch.awaitCollected(threads.isEmpty() ? PATIENCE : SURE_TO_STAY);
        if (threads.isEmpty() && spaces.isEmpty()) {
            return;
        }
        StringBuilder report = new StringBuilder("The scopes of the test are closed, and something of them is left.");
        threads.forEach(thread -> report.append("\nThe thread ").append(thread));
        if (!spaces.isEmpty()) {
            report.append('\n').append(path());
        }
        throw new IsolationError(report.toString());
    }

    private List<String> threadsLeft() {
        Instant end = Instant.now().plus(PATIENCE_WITH_THREADS);
        List<Thread> left = newThreads();
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(GLANCE);
            left = newThreads();
        }
        return left.stream()
                .map(thread -> "[" + thread.getName() + "] still runs, at "
                        + List.of(thread.getStackTrace()).stream().limit(3).toList()
                        + ". Cure: end it in the activator's stop.")
                .toList();
    }

    private List<Thread> newThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive() && !isOfCarrelOrTheJvm(thread))
                .collect(Collectors.toList());
    }

    /** Carrel's own threads end with their work or with the container. */
    private static boolean isOfCarrelOrTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup")
                || thread.getName().startsWith("ForkJoinPool.commonPool")
                || thread.getName().startsWith("carrel ");
    }

    private String path() {
        try {
            Path folder = Files.createTempDirectory("carrel-leaks");
            try {
                return watch.report(folder).render();
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
