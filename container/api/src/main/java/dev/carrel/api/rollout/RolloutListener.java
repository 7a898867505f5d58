/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of the progress of a rollout.
 *
 * <p><b>Threads.</b> Called by the thread of the rollout, which waits.
 */
@ConsumerType
@FunctionalInterface
public interface RolloutListener {

    /**
     * One more scope was dealt with.
     *
     * @param step what came of it
     */
    void done(RolloutStep step);
}
