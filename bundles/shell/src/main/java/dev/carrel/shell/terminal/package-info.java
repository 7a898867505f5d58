/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The shell for a person: {@link dev.carrel.shell.terminal.Conversation} reads lines with history, completion and colours,
 * and runs them.
 */
@NullMarked
package dev.carrel.shell.terminal;

import org.jspecify.annotations.NullMarked;
