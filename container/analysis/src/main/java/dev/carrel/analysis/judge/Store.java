/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.flow.Activation;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * A value that is put into a field.
 *
 * @param at the method that puts it there
 * @param value the value
 */
record Store(Activation at, SourceValue value) {}
