/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Runs scripts: {@link dev.carrel.shell.script.ScriptRun} goes through the statements of one, and stops at the first that
 * fails.
 */
@NullMarked
package dev.carrel.shell.script;

import org.jspecify.annotations.NullMarked;
