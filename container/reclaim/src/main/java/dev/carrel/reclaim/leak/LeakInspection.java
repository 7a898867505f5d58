/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import dev.carrel.reclaim.heap.ClassSpaceSize;
import dev.carrel.reclaim.heap.HeapDump;
import dev.carrel.reclaim.heap.HeapPath;
import dev.carrel.reclaim.heap.MarkedReferences;
import dev.carrel.reclaim.heap.PathSearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.management.JMException;
import javax.management.ObjectName;

/** Takes a heap dump and looks in it for what holds the watched class spaces. */
final class LeakInspection {

    private final List<Watched> watched;

    LeakInspection(List<Watched> watched) {
        this.watched = watched;
    }

    LeakReport inspect(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("carrel-leaks-" + UUID.randomUUID() + ".hprof");
        try {
            dump(file);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private LeakReport read(Path file) throws IOException {
        HeapDump dump = HeapDump.open(file);
        Map<Integer, Long> loaders = MarkedReferences.find(dump, Watched.class.getName(), "number");
        List<Leak> leaks = new ArrayList<>();
        for (Watched each : watched) {
            Long loader = each.isGone() ? null : loaders.get(each.number());
            if (loader != null) {
                leaks.add(leak(each, loader, dump));
            }
        }
        return LeakReport.of(leaks);
    }

    private static Leak leak(Watched watched, long loader, HeapDump dump) throws IOException {
        HeapPath path = PathSearch.to(loader, dump)
                .orElse(new HeapPath("something that the JVM does not show in a heap dump", List.of(), false));
        return new Leak(watched.toSpace(true), ClassSpaceSize.of(loader, dump), path);
    }

    /** Asks over JMX, so that no class of the JVM's vendor is needed; "live" makes the JVM collect first. */
    private static void dump(Path file) throws IOException {
        try {
            ObjectName diagnostics = new ObjectName("com.sun.management:type=HotSpotDiagnostic");
            Object[] arguments = {file.toAbsolutePath().toString(), true};
            String[] signature = {String.class.getName(), boolean.class.getName()};
            ManagementFactory.getPlatformMBeanServer().invoke(diagnostics, "dumpHeap", arguments, signature);
        } catch (JMException e) {
            throw new IOException("This JVM cannot write a heap dump to " + file + ".", e);
        }
    }
}
