/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** The folders that module objects write to, {@link dev.carrel.core.folder.OwnFolder}, which go with them. */
@NullMarked
package dev.carrel.core.folder;

import org.jspecify.annotations.NullMarked;
