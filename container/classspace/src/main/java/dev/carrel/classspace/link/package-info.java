/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Where a class space finds what is not its own: the immutable table from package to source.
 *
 * <p>{@link dev.carrel.classspace.link.Linkage} is the symbolic part, computed once for a wiring and shared by all its
 * class spaces; {@link dev.carrel.classspace.link.ClassSource} is what a slot of it stands for in one of them, and
 * {@link dev.carrel.classspace.link.LinkedSources} both together.
 */
@NullMarked
package dev.carrel.classspace.link;

import org.jspecify.annotations.NullMarked;
