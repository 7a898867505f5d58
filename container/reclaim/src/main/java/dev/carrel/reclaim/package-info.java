/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a freed module object left behind in the JVM, and how it is undone.
 *
 * <p>Read in this order: a {@link dev.carrel.reclaim.Claimant} says who was freed and what is its own; a
 * {@link dev.carrel.reclaim.Sweep} looks for one kind of thing and undoes it; the
 * {@link dev.carrel.reclaim.Reclaimer} runs the sweeps in order; the {@link dev.carrel.reclaim.ReclaimReport} tells
 * each {@link dev.carrel.reclaim.Finding} in a sentence. The list of all sweeps is
 * {@link dev.carrel.reclaim.standard.StandardSweeps}; the proof that nothing stayed is the work of
 * {@code dev.carrel.reclaim.leak}.
 *
 * <p>Plain Java: nothing here knows of OSGi or of other Carrel modules. No type has mutable static state.
 */
@NullMarked
package dev.carrel.reclaim;

import org.jspecify.annotations.NullMarked;
