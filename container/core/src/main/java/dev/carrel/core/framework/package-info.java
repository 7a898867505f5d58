/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * One scope as an OSGi framework: its bundles, their life cycle, contexts, services and events.
 * {@link dev.carrel.core.framework.ScopeFramework} is the whole of it, {@link dev.carrel.core.framework.ModuleBundle} a
 * bundle in it; a module object is a bundle that an import has installed, resolved and started.
 *
 * <p>Depends on {@code wiring}, the registry and the class spaces; knows nothing of names and imports. No foreign code
 * (activators, listeners, factories) is called under a lock.
 */
@NullMarked
package dev.carrel.core.framework;

import org.jspecify.annotations.NullMarked;
