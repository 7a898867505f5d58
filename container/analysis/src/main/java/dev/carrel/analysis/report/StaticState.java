/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

/**
 * How one static field was judged, and why.
 *
 * @param className the class that declares the field
 * @param field the name of the field
 * @param kind the judgement
 * @param reason why, as a clause
 */
public record StaticState(String className, String field, StaticKind kind, String reason) {}
