/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What freed module objects left behind: the reports of the ledger, and the class spaces that something still holds.
 *
 * <p>{@link dev.carrel.api.Container#leaks()} gives the {@link dev.carrel.api.leak.Leaks} of a container. Each free of a
 * module object that had left something is told in a {@link dev.carrel.api.leak.FreeReport}; each class space that is
 * still in memory is a {@link dev.carrel.api.leak.StayingSpace}; and a {@link dev.carrel.api.leak.LeakReport} says, from a
 * heap dump, what holds it and what to do. A test asks with {@link dev.carrel.api.leak.Leaks#assertNone()}.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.api.leak;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
