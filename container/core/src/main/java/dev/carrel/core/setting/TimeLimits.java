/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * How long activators may take.
 *
 * @param create for the start of one module; empty for no limit
 * @param stop for its stop; empty for no limit
 */
public record TimeLimits(Optional<Duration> create, Optional<Duration> stop) {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(2);
    private static final Duration DEFAULT_DRAIN = Duration.ofSeconds(10);

    /**
     * How long threads that were left running get to end once they were interrupted.
     *
     * @return the limit for stop, or two seconds where there is none
     */
    public Duration patience() {
        return stop.orElse(DEFAULT_PATIENCE);
    }

    /**
     * How long free waits for the calls in flight before it interrupts them, and then once more.
     *
     * @return the limit for stop, or ten seconds where there is none
     */
    public Duration drain() {
        return stop.orElse(DEFAULT_DRAIN);
    }
}
