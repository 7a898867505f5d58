/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.facts;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method of a class of the bundle.
 *
 * @param owner the class
 * @param method the method
 */
public record Code(ClassNode owner, MethodNode method) {

    /** Whether this is the class initialiser. */
    public boolean isInitializer() {
        return method.name.equals("<clinit>");
    }

    public boolean isConstructor() {
        return method.name.equals("<init>");
    }

    public boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    public boolean hasInstructions() {
        return method.instructions.size() > 0;
    }

    /** The method's name and descriptor. */
    public String signature() {
        return method.name + method.desc;
    }

    /** The class that declares the method, as people write it. */
    public String className() {
        return Type.getObjectType(owner.name).getClassName();
    }

    /** The source line of an instruction; 0 when the class file does not tell. */
    public int lineOf(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
            if (at instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }
}
