/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Reads heap dumps of a JVM (HPROF) and answers one question: along which references does a root of the garbage
 * collector hold this object?
 *
 * <p>The file is streamed, never held: {@link dev.carrel.reclaim.heap.HeapDump} reads the classes and roots once, and
 * {@link dev.carrel.reclaim.heap.PathSearch} walks backwards from the object, one pass over the file for each step of the
 * path. Memory is needed for the classes and for what lies on the way back, in arrays of numbers, not for the heap.
 */
@NullMarked
package dev.carrel.reclaim.heap;

import org.jspecify.annotations.NullMarked;
