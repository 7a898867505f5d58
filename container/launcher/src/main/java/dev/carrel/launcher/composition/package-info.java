/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The composition root: {@link dev.carrel.launcher.composition.CarrelContainerFactory} makes the objects of one container
 * and passes each what it needs. Nothing else in Carrel builds a container, and nothing is handed one.
 */
@NullMarked
package dev.carrel.launcher.composition;

import org.jspecify.annotations.NullMarked;
