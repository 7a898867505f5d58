/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The rules that hold across modules and that neither the compiler nor Checkstyle can see: where arrows point, what is
 * named how, and that no class of ours keeps state in a static. {@link CarrelClasses} says which classes are meant and
 * that they were found at all; each rule says why it is there.
 */
@NullMarked
package dev.carrel.integration.architecture;

import org.jspecify.annotations.NullMarked;
