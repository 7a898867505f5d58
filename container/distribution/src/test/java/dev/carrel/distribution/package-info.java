/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** The distribution as an operator has it: unpacked, run as a process of its own, driven from outside. */
package dev.carrel.distribution;
