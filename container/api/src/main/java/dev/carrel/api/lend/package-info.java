/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Services that the host lends to scopes: access to what is one for the process, in place of owning it.
 *
 * <p>An embedder offers a {@link dev.carrel.api.lend.LentService} through {@link dev.carrel.api.lend.Lending}: one object
 * for all scopes, or one instance for each scope from a {@link dev.carrel.api.lend.ScopeServiceFactory}, which is told the
 * {@link dev.carrel.api.lend.Borrower}. What a scope lets in is its {@link dev.carrel.api.lend.Borrowing}. A bundle of the
 * host framework lends a service of its own by the service property {@link dev.carrel.api.lend.LentService#LEND}. To the
 * modules of a scope a lent service is an ordinary one, registered by the scope's system bundle, with the properties
 * {@link dev.carrel.api.lend.LentService#LENT} and {@link dev.carrel.api.lend.LentService#NAME}.
 *
 * <p>Threads. Everything here may be used from any thread.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.api.lend;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
