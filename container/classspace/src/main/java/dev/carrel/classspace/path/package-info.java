/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The class path of a bundle: which places are searched, in which order, for the classes and resources of one definition
 * with its fragments.
 *
 * <p>{@link dev.carrel.classspace.path.BundleClassPath} is computed once and shared by every class space of the same
 * wiring; {@link dev.carrel.classspace.path.ClassPathRoot} is one place on it, where multi-release overlays are known.
 */
@NullMarked
package dev.carrel.classspace.path;

import org.jspecify.annotations.NullMarked;
