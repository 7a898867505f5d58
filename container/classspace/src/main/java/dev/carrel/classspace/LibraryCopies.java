/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.jni.SelfExtractedLibraries;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the copies of native libraries that modules have extracted by themselves, once the JVM has let them go: that is
 * when the loaders of their class spaces are collected. One for each container.
 *
 * <p><b>Threads.</b> Safe for use by several threads. It has a thread of its own as long as there are copies.
 */
public final class LibraryCopies {

    private static final int LOOKS = 20;
    private static final long GLANCE = Duration.ofMillis(25).toNanos();

    private @Nullable Cleaner cleaner;

    /** Creates it without a thread. */
    public LibraryCopies() {
        // Nothing to set up.
    }

    /**
     * A class space is about to be closed: looks for the copies while they are mapped.
     *
     * @param space still open
     */
    public void closing(ClassSpace space) {
        SelfExtractedLibraries copies = space.extractedLibraries();
        if (!copies.files().isEmpty()) {
            cleaner().register(space.loader(), () -> delete(copies));
        }
    }

    /** The JVM unmaps the library and runs this in any order, so it may take a few looks. */
    private static void delete(SelfExtractedLibraries copies) {
        for (int look = 0; look < LOOKS && !copies.left().isEmpty(); look++) {
            if (!copies.deleteUnmapped().isEmpty()) {
                return;
            }
            LockSupport.parkNanos(GLANCE);
        }
    }

    private synchronized Cleaner cleaner() {
        Cleaner made = cleaner;
        if (made == null) {
            made = Cleaner.create(work -> {
                Thread thread = new Thread(work, "carrel library copies");
                thread.setDaemon(true);
                return thread;
            });
            cleaner = made;
        }
        return made;
    }
}
