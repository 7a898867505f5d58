/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The state analysis as a plugin of bnd: {@link dev.carrel.bnd.IsolationPlugin} runs it over the classes of a bundle while the
 * bundle is built, fails where the author promises more than the classes keep, and writes the capability that makes the
 * bundle an extension module.
 *
 * <p>Depends on the analysis and on bndlib; knows nothing of containers.
 */
@NullMarked
package dev.carrel.bnd;

import org.jspecify.annotations.NullMarked;
