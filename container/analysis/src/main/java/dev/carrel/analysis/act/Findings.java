/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Collects findings about instructions and names the places. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** Adds what was found at an instruction. */
    public void add(FindingCode code, Code place, AbstractInsnNode instruction, String sentence) {
        add(new Finding(
                code,
                place.className(),
                place.signature(),
                describe(instruction),
                place.lineOf(instruction),
                sentence));
    }

    public void add(Finding finding) {
        all.add(finding);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** The instruction as people read it: its name and what it is about. */
    public static String describe(AbstractInsnNode instruction) {
        String name = InstructionNames.of(instruction.getOpcode());
        if (instruction instanceof FieldInsnNode field) {
            return name + " " + className(field.owner) + "." + field.name;
        }
        if (instruction instanceof MethodInsnNode call) {
            return name + " " + className(call.owner) + "." + call.name;
        }
        if (instruction instanceof TypeInsnNode type) {
            return name + " " + className(type.desc);
        }
        return instruction instanceof InvokeDynamicInsnNode link ? name + " " + link.name : name;
    }

    static String className(String internalName) {
        return Type.getObjectType(internalName).getClassName();
    }
}
