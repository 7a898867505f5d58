/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Hot deployment: {@link dev.carrel.hotdeploy.ModuleFiles} is told by Apache Felix FileInstall which files of the drop
 * folder came, changed and went, and tells the container. Nothing here watches anything.
 */
@NullMarked
package dev.carrel.hotdeploy;

import org.jspecify.annotations.NullMarked;
