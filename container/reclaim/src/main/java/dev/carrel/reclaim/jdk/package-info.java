/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How Carrel looks into the JDK where the language keeps it closed: single fields by name, and what an object holds
 * through objects of the JDK.
 *
 * <p>{@link dev.carrel.reclaim.jdk.JdkPackage} is the one list of packages that must be opened, each with its flag; the
 * file {@code jvm.options} of the distribution holds the same flags. Where a package stays closed, the ledger says so;
 * nothing fails.
 */
@NullMarked
package dev.carrel.reclaim.jdk;

import org.jspecify.annotations.NullMarked;
