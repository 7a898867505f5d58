/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.lang.ref.WeakReference;
import java.time.Duration;

/** A freed class space, held weakly; found again in a heap dump by its number. */
final class Watched extends WeakReference<ClassLoader> {

    private final int number;
    private final String label;
    private final String loaderType;
    private final long watchedAt;

    Watched(int number, String label, ClassLoader loader) {
        super(loader);
        this.number = number;
        this.label = label;
        this.loaderType = loader.getClass().getName();
        this.watchedAt = System.nanoTime();
    }

    int number() {
        return number;
    }

    boolean isGone() {
        return refersTo(null);
    }

    WatchedSpace toSpace() {
        return new WatchedSpace(label, loaderType, Duration.ofNanos(System.nanoTime() - watchedAt));
    }
}
