/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From definitions to what they are wired to. The {@link dev.carrel.core.wiring.Linker} asks the host's resolver over a
 * {@link dev.carrel.core.wiring.Universe} of definitions and makes {@link dev.carrel.core.wiring.ModuleWiring}s of the
 * answer; a {@link dev.carrel.core.wiring.ScopeWiring} is all that one scope has wired. All of them are immutable and
 * remembered, so that scopes with the same imports share them. {@link dev.carrel.core.wiring.Diagnosis} says in words why
 * there is no answer.
 *
 * <p>Depends on {@code definition} and {@code host}; nothing here loads a class or runs foreign code.
 */
@NullMarked
package dev.carrel.core.wiring;

import org.jspecify.annotations.NullMarked;
