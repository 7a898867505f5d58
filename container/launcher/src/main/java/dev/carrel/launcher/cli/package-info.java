/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The commands that users type: {@link dev.carrel.launcher.cli.CarrelCommand} and one class for each subcommand. A
 * command reaches the container through {@link dev.carrel.api} alone, returns its exit status, and prints to the
 * writers that it was given.
 */
@NullMarked
package dev.carrel.launcher.cli;

import org.jspecify.annotations.NullMarked;
