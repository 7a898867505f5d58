/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The extension module {@code csv}: tables as text.
 *
 * <p>{@link dev.carrel.csv.Csv} is the service that each module object registers. It makes {@link dev.carrel.csv.CsvReader
 * readers} and {@link dev.carrel.csv.CsvWriter writers} for a {@link dev.carrel.csv.Dialect} and holds the module's one
 * setting, the largest field that a reader accepts. What is wrong with the text is said with {@link dev.carrel.csv.Error}.
 * A reader belongs to the module object that made it: it goes by the limit and raises the error of that one, whatever was
 * imported since.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.csv;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
