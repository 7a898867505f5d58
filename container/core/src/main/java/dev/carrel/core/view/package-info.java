/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How capabilities, requirements and wires look to the modules of one scope: with the revisions of that scope, over
 * declarations that all scopes share.
 */
@NullMarked
package dev.carrel.core.view;

import org.jspecify.annotations.NullMarked;
