/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.facts;

import org.objectweb.asm.tree.FieldInsnNode;

/**
 * An instruction that reads or writes a field.
 *
 * @param code the method it is in
 * @param instruction the instruction
 */
public record FieldAccess(Code code, FieldInsnNode instruction) {}
