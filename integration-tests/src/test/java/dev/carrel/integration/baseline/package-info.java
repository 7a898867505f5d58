/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Package versions move by comparison, not by feeling. {@link ApiSignature} reads what a package shows to others out of
 * the container bundle, and writes and reads it as text; {@link ApiBaselineTest} compares it with the text kept in
 * {@code cnf/baseline} and says which version a change asks for.
 */
@NullMarked
package dev.carrel.integration.baseline;

import org.jspecify.annotations.NullMarked;
