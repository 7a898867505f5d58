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
public record TimeLimits(Optional<Duration> create, Optional<Duration> stop) {}
