/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Calls from the shell into modules: with the module object held, and with the context class loader that its code expects.
 * {@link dev.carrel.shell.service.ScopeFunctions} makes commands of the chosen scope's services.
 */
@NullMarked
package dev.carrel.shell.service;

import org.jspecify.annotations.NullMarked;
