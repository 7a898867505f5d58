/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;

/** A freed class space, held weakly; found again in a heap dump by its number. */
final class Watched extends WeakReference<ClassLoader> {

    private final int number;
    private final FreedSpace space;
    private final String loaderType;
    private final long watchedAt;

    Watched(int number, FreedSpace space, ClassLoader loader, ReferenceQueue<ClassLoader> collected) {
        super(loader, collected);
        this.number = number;
        this.space = space;
        this.loaderType = loader.getClass().getName();
        this.watchedAt = System.nanoTime();
    }

    int number() {
        return number;
    }

    boolean isGone() {
        return refersTo(null);
    }

    FreedSpace space() {
        return space;
    }

    WatchedSpace toSpace(boolean outlived) {
        return new WatchedSpace(space, loaderType, Duration.ofNanos(System.nanoTime() - watchedAt), outlived);
    }
}
