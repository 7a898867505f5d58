/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How commands are written: a {@link dev.carrel.shell.syntax.Syntax} says it once, and from it come the checked
 * {@linkplain dev.carrel.shell.syntax.Arguments arguments}, the help, and what completion offers.
 */
@NullMarked
package dev.carrel.shell.syntax;

import org.jspecify.annotations.NullMarked;
