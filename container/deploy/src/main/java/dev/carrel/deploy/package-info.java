/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** From a JAR file to a module definition. */
@NullMarked
package dev.carrel.deploy;

import org.jspecify.annotations.NullMarked;
