/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.Code;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Looks at one instruction at a time for one kind of act. */
interface ActDetector {

    /** Adds what this instruction is a sign of, if anything. */
    void detect(Code code, AbstractInsnNode instruction, Findings findings);
}
