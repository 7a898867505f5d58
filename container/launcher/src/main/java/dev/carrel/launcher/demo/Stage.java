/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the steps of the demo share: the container, once it is open.
 *
 * <p><b>Threads.</b> Confined to the thread that runs the demo.
 */
final class Stage implements AutoCloseable {

    static final String ALICE = "alice";
    static final String BOB = "bob";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DemoBundles bundles;
    private final Path home;
    private final Set<Thread> threadsBefore = threads();
    private final Deque<Container> open = new ArrayDeque<>();

    Stage(DemoBundles bundles, Path home) {
        this.bundles = bundles;
        this.home = home;
    }

    DemoBundles bundles() {
        return bundles;
    }

    Container open() {
        Container container = Container.open(home);
        open.push(container);
        return container;
    }

    Container container() {
        return open.getFirst();
    }

    InterpreterScope scope(String name) {
        return container().scope(name).orElseThrow();
    }

    ModuleObject module(String scope, String name) {
        return scope(scope).importModule(name);
    }

    /** The threads that live now and did not when the demo began; those that are about to end get the time for it. */
    List<String> threadsLeft() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Thread thread : threads()) {
            long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (!threadsBefore.contains(thread) && millis > 0) {
                thread.join(millis);
            }
        }
        return threads().stream()
                .filter(thread -> !threadsBefore.contains(thread))
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        if (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /* The JDK keeps threads of its own in groups of their own. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && !thread.getThreadGroup().getName().equals("system")
                        && !thread.getThreadGroup().getName().equals("InnocuousThreadGroup"))
                .collect(Collectors.toSet());
    }
}
