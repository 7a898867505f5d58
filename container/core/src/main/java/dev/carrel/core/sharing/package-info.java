/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Class spaces that many module objects use: found by what they are made from, counted, and closed when nobody uses them
 * and nobody can ask for them any more.
 *
 * <p>Depends on definitions and class spaces; knows nothing of scopes.
 */
@NullMarked
package dev.carrel.core.sharing;

import org.jspecify.annotations.NullMarked;
