/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Services that the host lends to scopes: what a scope lets in, who makes the instances, when they come and go.
 */
@NullMarked
package dev.carrel.integration.lending;

import org.jspecify.annotations.NullMarked;
