/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

/**
 * One object on the path to a class space, and how it holds the next.
 *
 * @param holder the name of its class, or of itself when it is a class
 * @param via how it holds the next object, for example {@code .value}, {@code [3]} or {@code static CACHE}
 * @param ofModule whether it belongs to the freed module
 */
public record PathStep(String holder, String via, boolean ofModule) {}
