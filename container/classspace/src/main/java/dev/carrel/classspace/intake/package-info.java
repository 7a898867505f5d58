/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The checks that a foreign JAR passes once, before anybody uses it: limits, paths, checksums, signature, nested JARs.
 *
 * <p>{@link dev.carrel.classspace.intake.Flattening} reads every byte of it and writes the form in which it is kept.
 */
@NullMarked
package dev.carrel.classspace.intake;

import org.jspecify.annotations.NullMarked;
