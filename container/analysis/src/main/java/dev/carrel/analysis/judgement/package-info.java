/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a judge may say, and how answers that depend on one another are found.
 *
 * <p>{@link dev.carrel.analysis.judgement.Judgement} is the answer; {@link dev.carrel.analysis.judgement.Fixpoint} and
 * {@link dev.carrel.analysis.judgement.ValueMemory} break circles; {@link dev.carrel.analysis.judgement.Effort} ends
 * mazes.
 *
 * <p>Threads. Confined to one analysis.
 */
@NullMarked
package dev.carrel.analysis.judgement;

import org.jspecify.annotations.NullMarked;
