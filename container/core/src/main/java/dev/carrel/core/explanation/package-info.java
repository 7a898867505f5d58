/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Why two classes of one name are not the same, in words: {@link dev.carrel.core.explanation.SameName} for failures and for
 * pairs of classes, over the {@link dev.carrel.core.explanation.LivingLoaders} of the scopes that the question is about.
 *
 * <p>Depends on the class spaces alone; nothing here loads a class.
 */
@NullMarked
package dev.carrel.core.explanation;

import org.jspecify.annotations.NullMarked;
