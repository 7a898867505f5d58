/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * A place where a value is consumed.
 *
 * @param instruction the instruction that consumes it
 * @param position which operand it is, the deepest on the stack is number 0
 */
public record Use(AbstractInsnNode instruction, int position) {}
