/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The platform threads that are alive at one moment. */
final class LiveThreads {

    private LiveThreads() {}

    /** All of them, without the cost of their stacks. */
    static List<Thread> all() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        for (ThreadGroup parent = root; parent != null; parent = parent.getParent()) {
            root = parent;
        }
        Thread[] found = new Thread[root.activeCount() + 16];
        int count = root.enumerate(found, true);
        while (count == found.length) {
            found = new Thread[found.length * 2];
            count = root.enumerate(found, true);
        }
        return Arrays.asList(found).subList(0, count);
    }

    /** All but the current one. */
    static Stream<Thread> others() {
        Thread current = Thread.currentThread();
        return all().stream().filter(thread -> thread != current);
    }
}
