/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Bundle and framework events of one scope, and who hears of them.
 *
 * <p>The life cycle says what happened to {@link dev.carrel.registry.event.EventListeners}, which asks the hooks of the
 * scope's {@link dev.carrel.registry.ServiceRegistry} and calls the listeners, some at once and some on a thread that
 * lives only while there is something to deliver.
 *
 * <p>Threads. Everything public here may be called from any thread. No listener or hook is called under a lock.
 */
@NullMarked
package dev.carrel.registry.event;

import org.jspecify.annotations.NullMarked;
