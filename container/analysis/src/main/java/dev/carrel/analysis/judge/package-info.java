/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Decides what can change.
 *
 * <p>The question is asked for a static field ({@link dev.carrel.analysis.judge.StaticJudge}) and handed down: to the
 * declared type of the field ({@code TypeJudge}), to the value that is put into it ({@code ValueJudge}), to the object
 * that the value is ({@code ObjectJudge}) and its fields, to arrays ({@code ArrayJudge}) and collections ({@code
 * CollectionJudge}). Each answers with a {@link dev.carrel.analysis.judge.Judgement}, and whoever cannot prove that
 * something never changes says that it does.
 *
 * <p>Types that refer to one another in a circle are judged by {@code Fixpoint}: they are taken to be immutable until one
 * of them proves not to be.
 *
 * <p>Threads. Confined to one analysis.
 */
@NullMarked
package dev.carrel.analysis.judge;

import org.jspecify.annotations.NullMarked;
