/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Makes a bundle of a JAR that is none: {@link dev.carrel.deploy.wrapping.JarWrapper} computes its headers with bndlib
 * and gives the same bytes for the same JAR, {@link dev.carrel.deploy.wrapping.ModuleNaming} finds a name and a version
 * for it.
 *
 * <p>The only package that knows bndlib.
 */
@NullMarked
package dev.carrel.deploy.wrapping;

import org.jspecify.annotations.NullMarked;
