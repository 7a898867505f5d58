/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package org.slf4j;

/** Stands for a logger of the host. */
public interface Logger {}
