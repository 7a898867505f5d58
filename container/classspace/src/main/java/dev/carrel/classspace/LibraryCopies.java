/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.jni.SelfExtractedLibraries;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the copies of native libraries that modules have extracted by themselves, once the JVM has let them go: that is
 * when the loaders of their class spaces are collected. One for each container.
 *
 * <p><b>Threads.</b> Safe for use by several threads. It has a thread of its own as long as there are copies and it is open.
 */
public final class LibraryCopies implements AutoCloseable {

    private static final int LOOKS = 20;
    private static final long GLANCE_MILLIS = 25;

    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private boolean closed;

    /** A loader that is to be collected, and what goes with it. */
    private static final class Watched extends PhantomReference<ClassLoader> {

        private final SelfExtractedLibraries copies;

        Watched(ClassSpace space, SelfExtractedLibraries copies, ReferenceQueue<ClassLoader> queue) {
            super(space.loader(), queue);
            this.copies = copies;
        }

        /** The JVM unmaps the library and tells of the loader in any order, so it may take a few looks. */
        void delete() {
            for (int look = 0; look < LOOKS && !copies.left().isEmpty(); look++) {
                if (!copies.deleteUnmapped().isEmpty()) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(GLANCE_MILLIS).toNanos());
            }
        }
    }

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
            watched.add(new Watched(space, copies, collected));
            beginLooking();
        }
    }

    private synchronized void beginLooking() {
        if (thread == null && !closed) {
            Thread begun = new Thread(this::look, "carrel library copies");
            begun.setDaemon(true);
            begun.start();
            thread = begun;
        }
    }

    private void look() {
        while (!ends()) {
            delete(next());
        }
    }

    /** Nothing as well when it is interrupted: then the container is being closed, and what is left is its closer's. */
    private @Nullable Reference<? extends ClassLoader> next() {
        try {
            return collected.remove(GLANCE_MILLIS * LOOKS);
        } catch (InterruptedException e) {
            return null;
        }
    }

    /** Whether the thread is done; decided with the begin of the next one. */
    private synchronized boolean ends() {
        if (closed || watched.isEmpty()) {
            thread = null;
            return true;
        }
        return false;
    }

    private void delete(@Nullable Reference<? extends ClassLoader> reference) {
        if (reference instanceof Watched gone) {
            gone.delete();
            watched.remove(gone);
        }
    }

    /** Ends the thread, and gives the JVM a few chances to let go of what is left; it asks for them only if something is. */
    @Override
    public void close() {
        end();
        for (int look = 0; look < LOOKS && !watched.isEmpty(); look++) {
            System.gc();
            try {
                delete(collected.remove(GLANCE_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void end() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
