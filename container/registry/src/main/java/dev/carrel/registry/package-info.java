/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The service layer of one scope: who offers what, who uses it, and who is told.
 *
 * <p>Read in this order: a {@link dev.carrel.registry.ServiceRegistry} belongs to one scope and asks its
 * {@link dev.carrel.registry.RegistryHost} the few things that only the scope can know. Each bundle context takes part
 * through a {@link dev.carrel.registry.Participant} of its own, which registers, finds, gets, ungets and listens, and
 * whose {@code close} settles all of it. {@link dev.carrel.registry.event.EventListeners} does the same for bundle and
 * framework listeners, whose events come from the life cycle.
 *
 * <p>It depends on the OSGi Core API alone and can be used without a container: give it contexts of your own.
 *
 * <p>Threads. Everything public here may be called from any thread. Lookups take no lock. Locks are small and end
 * before factories, listeners or hooks are called; their order is participant, then service table or registration.
 */
@NullMarked
package dev.carrel.registry;

import org.jspecify.annotations.NullMarked;
