/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Who uses a module object now: {@link dev.carrel.core.lease.Leases} holds it for the length of each call, and lets free
 * wait until the calls in flight have ended.
 */
@NullMarked
package dev.carrel.core.lease;

import org.jspecify.annotations.NullMarked;
