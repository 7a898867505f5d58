/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What an operator's process has beside the container: its {@linkplain dev.carrel.launcher.operation.Settings settings} from
 * a file in the home folder, and the {@linkplain dev.carrel.launcher.operation.HostBundles bundles} of the shell and of hot
 * deployment in the host framework. An embedder needs none of it.
 */
@NullMarked
package dev.carrel.launcher.operation;

import org.jspecify.annotations.NullMarked;
