/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A JAR in memory: mapped bytes, an index over them, and addresses that open.
 *
 * <p>{@link dev.carrel.classspace.image.ContentImage} is what everybody reads.
 * {@link dev.carrel.classspace.image.ContentException} with its codes is what goes wrong with content, here and in the
 * packages that build on this one.
 */
@NullMarked
package dev.carrel.classspace.image;

import org.jspecify.annotations.NullMarked;
