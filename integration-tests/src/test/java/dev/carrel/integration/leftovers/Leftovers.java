/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.leftovers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM holds at one moment that a test could have left there.
 *
 * @param threads that live, but for those of the JVM and of the test run itself
 * @param files that are open, on systems which tell; the class path and the JDK do not count
 */
record Leftovers(Set<Thread> threads, Set<String> files) {

    /** Threads that the JVM starts when it likes and keeps. */
    private static final Pattern OF_THE_JVM = Pattern.compile(
            "ForkJoinPool\\.commonPool-worker.*|process reaper.*|Common-Cleaner|Cleaner-.*|Signal Dispatcher|"
                    + "surefire.*|Attach Listener|Notification Thread|junit-jupiter-timeout-watcher.*|GC Daemon|"
                    + "RMI .*|JMX .*|JFR .*|VirtualThread.*");

    /** What there is now. */
    static Leftovers now() {
        Set<Thread> threads = new LinkedHashSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.isAlive() && !OF_THE_JVM.matcher(thread.getName()).matches()) {
                threads.add(thread);
            }
        }
        return new Leftovers(threads, openFiles());
    }

    /** What came since an earlier moment. */
    Leftovers since(Leftovers earlier) {
        Set<Thread> newThreads = new LinkedHashSet<>(threads);
        newThreads.removeAll(earlier.threads);
        Set<String> newFiles = new TreeSet<>(files);
        newFiles.removeAll(earlier.files);
        return new Leftovers(newThreads, newFiles);
    }

    boolean isEmpty() {
        return threads.isEmpty() && files.isEmpty();
    }

    private static Set<String> openFiles() {
        Path descriptors = Path.of("/proc/self/fd");
        Set<String> files = new TreeSet<>();
        if (Files.isDirectory(descriptors)) {
            try (Stream<Path> entries = Files.list(descriptors)) {
                entries.map(Leftovers::target).filter(Leftovers::counts).forEach(files::add);
            } catch (IOException e) {
                throw new IllegalStateException("Cannot list the open files of this process", e);
            }
        }
        return files;
    }

    /* A descriptor may be gone between being listed and being read; then nothing is left there. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean counts(String file) {
        return file.startsWith("/")
                && !file.startsWith("/dev/")
                && !file.startsWith("/proc/")
                && !file.startsWith("/sys/")
                && !file.startsWith(System.getProperty("java.home"))
                && !System.getProperty("java.class.path").contains(file)
                && !file.contains("surefire");
    }
}
