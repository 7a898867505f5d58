/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * OSGi's infrastructure, unmodified, as modules of a scope: components, configurations, events, one set for each scope.
 */
@NullMarked
package dev.carrel.integration.infrastructure;

import org.jspecify.annotations.NullMarked;
