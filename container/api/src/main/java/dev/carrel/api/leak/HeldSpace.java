/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

/**
 * A class space that something holds, and what it takes of the heap.
 *
 * @param space which
 * @param classes how many classes it has, those made at run time included
 * @param objects how many objects of these classes there are
 * @param bytes how large these objects are together
 */
public record HeldSpace(StayingSpace space, long classes, long objects, long bytes) {}
