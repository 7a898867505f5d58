/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Services of the host in the registries of the scopes.
 *
 * <p>An {@link dev.carrel.core.lend.Offer} is held once for the container, in {@link dev.carrel.core.lend.Offers}. A scope
 * enters the offers that it lets in into its registry when one of its bundles first looks for services
 * ({@link dev.carrel.core.lend.LentServices}); before that it holds nothing of them. What modules get is a
 * {@link dev.carrel.core.lend.LentInstance}, made on first use. {@link dev.carrel.core.lend.LendingDesk} tells the scopes
 * when something is lent, changed or withdrawn; {@link dev.carrel.core.lend.HostLender} lends what bundles of the host
 * framework ask to have lent.
 *
 * <p>Depends on the registry and the API; knows scopes by their {@code LentServices} alone.
 */
@NullMarked
package dev.carrel.core.lend;

import org.jspecify.annotations.NullMarked;
