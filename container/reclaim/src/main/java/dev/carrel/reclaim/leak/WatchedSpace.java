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
 * @param label who was freed
 * @param loaderType the class of its loader
 * @param since how long ago it was freed
 */
public record WatchedSpace(String label, String loaderType, Duration since) {

    /** The fact as a sentence. */
    public String render() {
        return label + " was freed " + since.toMillis() + " ms ago, and its class space (" + loaderType
                + ") is still in memory.";
    }
}
