/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What an embedder sees of Carrel: a container, its interpreter scopes, and the module objects in them.
 *
 * <p>Start at {@link dev.carrel.api.Container}. A container holds {@linkplain dev.carrel.api.ModuleDefinition module
 * definitions}, made from bundles that were {@linkplain dev.carrel.api.Container#deploy(java.nio.file.Path) deployed}
 * once. An {@link dev.carrel.api.InterpreterScope} imports definitions by name; each import creates a
 * {@link dev.carrel.api.ModuleObject} of its own, with its own activator, services and, where it has any, statics.
 * What a scope may import is its {@link dev.carrel.api.ImportPath}; a {@link dev.carrel.api.WiringReport} says who provides
 * what, and a {@link dev.carrel.api.ScopeLock} makes the same scope again. Services of the host come in by
 * {@linkplain dev.carrel.api.lend.Lending lending}.
 *
 * <p>Everything that has a life is {@link AutoCloseable}; closing is idempotent and closes what was created inside, in
 * reverse order of creation. Failures are {@link dev.carrel.api.CarrelException}s with a stable
 * {@link dev.carrel.api.ErrorCode}. Unless a method says otherwise, {@code null} arguments are refused with a
 * {@link NullPointerException}, and every type here is safe for use by several threads.
 */
@Export
@NullMarked
@Version("1.2.0")
package dev.carrel.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
