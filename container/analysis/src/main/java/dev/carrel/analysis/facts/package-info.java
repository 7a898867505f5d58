/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What was read from the class files of one bundle: its classes, how they descend from one another, and which
 * instructions read and write which fields.
 *
 * <p>Start with {@link dev.carrel.analysis.facts.BundleClasses}. Every class file is parsed once, here; all later
 * questions are answered from what is kept. Nothing in this package judges.
 *
 * <p>Threads. Confined to one analysis.
 */
@NullMarked
package dev.carrel.analysis.facts;

import org.jspecify.annotations.NullMarked;
