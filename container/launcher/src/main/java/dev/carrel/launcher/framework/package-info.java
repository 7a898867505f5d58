/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Starts and stops the host framework, whichever is on the class path, through {@code FrameworkFactory} alone:
 * {@link dev.carrel.launcher.framework.EmbeddedFramework}.
 */
@NullMarked
package dev.carrel.launcher.framework;

import org.jspecify.annotations.NullMarked;
