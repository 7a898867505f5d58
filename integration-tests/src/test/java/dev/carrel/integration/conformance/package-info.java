/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * OSGi's own tests of a framework, run inside a scope.
 *
 * <p>{@link dev.carrel.integration.conformance.ConformanceRun} installs the tests in the scope as any module would, and
 * refuses to run when their classes would find themselves in another framework than the scope.
 */
@NullMarked
package dev.carrel.integration.conformance;

import org.jspecify.annotations.NullMarked;
