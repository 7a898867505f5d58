/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What happens to the leftovers of freed module objects: {@link dev.carrel.core.settlement.Settlement} lets reclaim look for
 * them and undo them, and watches that class spaces go; {@link dev.carrel.core.settlement.ContainerLeaks} tells the embedder.
 */
@NullMarked
package dev.carrel.core.settlement;

import org.jspecify.annotations.NullMarked;
