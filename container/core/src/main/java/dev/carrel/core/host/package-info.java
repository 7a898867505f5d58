/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The framework that carries the container, through {@code org.osgi.*} API alone:
 * {@link dev.carrel.core.host.HostFramework} installs extension bundles and never lets them resolve,
 * {@link dev.carrel.core.host.HostExports} is what scopes may use of it.
 */
@NullMarked
package dev.carrel.core.host;

import org.jspecify.annotations.NullMarked;
