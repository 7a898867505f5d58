/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a conversation remembers and how it speaks of things: the chosen scope, and how scopes, definitions and module
 * objects are shown.
 */
@NullMarked
package dev.carrel.shell.session;

import org.jspecify.annotations.NullMarked;
