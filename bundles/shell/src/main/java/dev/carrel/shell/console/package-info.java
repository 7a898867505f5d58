/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a program that runs Carrel asks of the shell: {@link dev.carrel.shell.console.Console}. The program and the shell
 * bundle share this package, and nothing else.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.shell.console;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
