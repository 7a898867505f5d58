/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a user would pick, each behind the same two questions: {@link dev.carrel.benchmarks.peer.Peer#tenant()} and
 * {@link dev.carrel.benchmarks.peer.Peer#load}. {@link dev.carrel.benchmarks.peer.BarePeer} is the floor: what the JVM
 * itself charges.
 */
@NullMarked
package dev.carrel.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
