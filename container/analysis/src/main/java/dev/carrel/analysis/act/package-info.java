/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Finds what a bundle does beyond the fields of its own objects: to the process, to locks and threads, in class
 * initialisers, by reflection and in native code.
 *
 * <p>{@link dev.carrel.analysis.act.ActScan} hands every instruction to the detectors. {@code ProcessActs} and {@code
 * ReflectionActs} are the tables of calls by name; {@code CallActs}, {@code LinkActs}, {@code LockActs}, {@code
 * ClassActs} and {@code InitializerActs} each detect one thing.
 *
 * <p>Threads. Confined to one analysis.
 */
@NullMarked
package dev.carrel.analysis.act;

import org.jspecify.annotations.NullMarked;
