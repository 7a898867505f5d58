/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What can be reached from the module objects of a scope, and what of it two scopes can both reach.
 *
 * <p>{@link dev.carrel.testing.graph.ReachableState} walks the objects, from the services that modules registered and from
 * the static fields of the classes that they loaded or linked to. Compared with that of another scope it gives the
 * {@link dev.carrel.testing.graph.Crossing crossings}. What is shared on purpose (OSGi's and Carrel's own objects, what the
 * host lends, what cannot change) ends the walk.
 */
@NullMarked
package dev.carrel.testing.graph;

import org.jspecify.annotations.NullMarked;
