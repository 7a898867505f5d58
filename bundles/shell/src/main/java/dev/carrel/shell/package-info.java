/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The shell bundle: {@link dev.carrel.shell.ShellActivator} registers the commands with Gogo, and a
 * {@link dev.carrel.shell.console.Console} for the program that runs Carrel, as long as the host framework has a container.
 */
@NullMarked
package dev.carrel.shell;

import org.jspecify.annotations.NullMarked;
