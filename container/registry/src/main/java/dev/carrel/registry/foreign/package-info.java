/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Calling code of modules: whatever it throws is caught, and what it is given can only be made smaller.
 *
 * <p>Threads. Confined to the call.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.registry.foreign;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
