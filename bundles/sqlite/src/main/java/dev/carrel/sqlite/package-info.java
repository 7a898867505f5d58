/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The extension module {@code sqlite}: SQL over files and memory.
 *
 * <p>{@link dev.carrel.sqlite.Sqlite} is the service that each module object registers; it opens
 * {@link dev.carrel.sqlite.Connection connections}, which belong to the module object and are closed with it, whoever
 * forgot to. What the database refuses is said with {@link dev.carrel.sqlite.Error}. The driver is a module of its own
 * that the scope brings in with this one; its native library is copied for each, so that nothing below is shared either.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.sqlite;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
