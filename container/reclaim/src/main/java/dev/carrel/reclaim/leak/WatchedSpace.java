/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.time.Duration;

/**
 * A freed class space that was not collected yet.
 *
 * @param space which
 * @param loaderType the class of its loader
 * @param since how long ago it was freed
 * @param outlived whether the collector has taken class spaces that were freed later, and left this one
 */
public record WatchedSpace(FreedSpace space, String loaderType, Duration since, boolean outlived) {

    /** Who was freed. */
    public String label() {
        return space.label();
    }

    /** The fact as a sentence. */
    public String render() {
        return label() + " was freed " + since.toMillis() + " ms ago, and its class space (" + loaderType
                + ") is still in memory.";
    }
}
