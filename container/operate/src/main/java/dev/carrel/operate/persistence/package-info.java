/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Scopes that outlive the process: {@link dev.carrel.operate.persistence.PersistentScopes} keeps a small text file for each,
 * and brings them back, in order of creation, when the container is opened again.
 */
@NullMarked
package dev.carrel.operate.persistence;

import org.jspecify.annotations.NullMarked;
