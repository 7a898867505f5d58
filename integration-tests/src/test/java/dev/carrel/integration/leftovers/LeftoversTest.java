/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.carrel.integration.RealBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The look at what is left sees a thread and a file that are there, and forgives what ends by itself. */
class LeftoversTest {

    @Test
    void aLivingThreadIsSeenUntilItEnds() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Leftovers before = Leftovers.now();
        Thread thread = new Thread(() -> awaitQuietly(end), "left-behind");
        thread.start();
        assertEquals(Set.of(thread), Leftovers.now().since(before).threads());
        end.countDown();
        assertTrue(NothingLeft.settle(before).threads().isEmpty());
    }

    @Test
    void anOpenFileIsSeenUntilItIsClosed() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "this system does not tell which files are open");
        Leftovers before = Leftovers.now();
        Path file = RealBundles.path("h2");
        try (ZipFile open = new ZipFile(file.toFile())) {
            assertTrue(Leftovers.now().since(before).files().contains(file.toString()), open.getName());
        }
        assertTrue(NothingLeft.settle(before).isEmpty());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
