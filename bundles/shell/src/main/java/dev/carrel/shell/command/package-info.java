/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The commands, each a {@link dev.carrel.shell.command.Command}: what it takes and what it does. They reach the container
 * through its API alone. {@link dev.carrel.shell.command.CommandFunction} is how Gogo calls one.
 */
@NullMarked
package dev.carrel.shell.command;

import org.jspecify.annotations.NullMarked;
