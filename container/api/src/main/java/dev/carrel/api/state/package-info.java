/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * State that a module attaches to one of its classes, for one module object: {@link dev.carrel.api.state.ClassState}.
 *
 * <p>Threads. Everything here may be used from any thread.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.api.state;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
