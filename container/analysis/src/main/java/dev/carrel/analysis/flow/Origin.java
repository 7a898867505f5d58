/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** One way in which a value may have come into being. */
public sealed interface Origin {

    /** Calls the method of the cases that fits this origin. */
    <R> R match(Cases<R> cases);

    /** One method for each kind of origin, so that nobody forgets one. */
    interface Cases<R> {
        R parameter(Parameter parameter);

        R constant(Constant constant);

        R computedConstant(ComputedConstant constant);

        R allocation(Allocation allocation);

        R newArray(NewArray array);

        R staticRead(StaticRead read);

        R fieldRead(FieldRead read);

        R elementRead(ElementRead read);

        R call(Call call);

        R linkedCall(LinkedCall call);

        R unknown(Unknown unknown);
    }

    /** The method was called with it; the receiver of an instance method is number 0. */
    record Parameter(int position) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.parameter(this);
        }
    }

    /** A constant of the class file: null, a number, a string or a class. */
    record Constant(Object value) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /** A constant that a bootstrap method computes. */
    record ComputedConstant(AbstractInsnNode instruction) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.computedConstant(this);
        }
    }

    /** A new object of exactly the named class. */
    record Allocation(TypeInsnNode instruction) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.allocation(this);
        }
    }

    /** A new array. */
    record NewArray(AbstractInsnNode instruction) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newArray(this);
        }
    }

    /** The value of a static field. */
    record StaticRead(FieldInsnNode instruction) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.staticRead(this);
        }
    }

    /** The value of a field of an object. */
    record FieldRead(FieldInsnNode instruction, SourceValue receiver) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fieldRead(this);
        }
    }

    /** An element of an array. */
    record ElementRead(AbstractInsnNode instruction, SourceValue array) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.elementRead(this);
        }
    }

    /** What a method returned; the receiver, if there is one, is the first argument. */
    record Call(MethodInsnNode instruction, List<SourceValue> arguments) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** What a call site returned that is linked at run time, such as a lambda with what it captures. */
    record LinkedCall(InvokeDynamicInsnNode instruction, List<SourceValue> arguments) implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkedCall(this);
        }
    }

    /** Something that the flow does not follow, such as a caught exception. */
    record Unknown() implements Origin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }
}
