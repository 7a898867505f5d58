/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What {@code carrel demo} shows: {@link dev.carrel.launcher.demo.Demo} goes through a list of
 * {@link dev.carrel.launcher.demo.DemoStep}s, each a claim and the measurement that bears it out or does not.
 */
@NullMarked
package dev.carrel.launcher.demo;

import org.jspecify.annotations.NullMarked;
