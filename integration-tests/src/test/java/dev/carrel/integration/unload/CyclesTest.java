/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.unload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.integration.BundleJar;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scope is created, imports a module with classes of its own, is called and closed, again and again: heap and metaspace
 * after the last tenth are what they were after the first.
 */
class CyclesTest {

    private static final long MEGABYTE = 1 << 20;

    /** What a JVM may grow by on its own: profiles, compiled code's metadata, tables that were resized. */
    private static final long HEAP_SLACK = 2 * MEGABYTE;

    private static final long METASPACE_SLACK = MEGABYTE;
    private static final int TENTHS = 10;

    @TempDir
    private Path home;

    /**
     * What is in use after a full collection.
     *
     * @param heap in bytes
     * @param metaspace in bytes
     */
    private record InUse(long heap, long metaspace) {

        static InUse now() {
            System.gc();
            return new InUse(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .mapToLong(pool -> pool.getUsage().getUsed())
                            .sum());
        }
    }

    @Test
    void twoThousandCyclesLeaveHeapAndMetaspaceFlat() throws Exception {
        cycles(2_000);
    }

    @Test
    @Tag("soak")
    void aHundredThousandCyclesLeaveHeapAndMetaspaceFlat() throws Exception {
        cycles(100_000);
    }

    private void cycles(int count) throws Exception {
        try (Container container = Container.open(home)) {
            container.deploy(
                    "calling",
                    BundleJar.withActivator("com.acme.calling", Calling.class).open());
            InUse first = tenth(container, count);
            InUse last = first;
            for (int i = 1; i < TENTHS; i++) {
                last = tenth(container, count);
            }
            assertEquals(count, container.leaks().freed());
            String said = "after the first tenth of " + count + " cycles " + first + ", after the last " + last;
            assertTrue(last.heap() - first.heap() < HEAP_SLACK, said);
            assertTrue(last.metaspace() - first.metaspace() < METASPACE_SLACK, said);
            System.getLogger(CyclesTest.class.getName()).log(System.Logger.Level.INFO, said);
        }
    }

    private static InUse tenth(Container container, int count) throws Exception {
        for (int i = 0; i < count / TENTHS; i++) {
            cycle(container, "scope-" + i);
        }
        container.leaks().assertNone(Duration.ofMinutes(1));
        return InUse.now();
    }

    private static void cycle(Container container, String name) throws Exception {
        try (InterpreterScope scope = container.createScope(name)) {
            scope.importModule("com.acme.calling");
            assertEquals("called 1 times", scope.call(Callable.class, Calling::call));
        }
    }
}
