/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import static dev.carrel.analysis.facts.BundleClasses.has;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which objects the bundle locks, by what can be told about the operand of each lock instruction. */
public final class Locks {

    /**
     * An instruction that takes a lock.
     *
     * @param code the method it is in
     * @param instruction the instruction
     * @param origin one of the places that the locked object may come from
     */
    public record LockSite(Code code, AbstractInsnNode instruction, Origin origin) {}

    private final List<LockSite> sites;
    private final Set<String> lockedTypes;

    private Locks(List<LockSite> sites, Set<String> lockedTypes) {
        this.sites = sites;
        this.lockedTypes = lockedTypes;
    }

    public static Locks of(BundleClasses classes, MethodFlows flows) {
        List<LockSite> sites = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (Code code : classes.methods()) {
            if (locksItself(code)) {
                types.add(code.owner().name);
            }
            if (takesLocks(code.method())) {
                flows.of(code).ifPresent(flow -> collect(flow, sites));
            }
        }
        sites.forEach(site -> types.add(lockedType(site)));
        return new Locks(List.copyOf(sites), Set.copyOf(types));
    }

    public List<LockSite> sites() {
        return sites;
    }

    /** Whether some lock instruction gets an object of which nothing is known. */
    public boolean locksAnything() {
        return lockedTypes.contains("java/lang/Object");
    }

    /** Whether something locks objects of this type. */
    public boolean isLocked(String type) {
        return !type.equals("java/lang/Object") && lockedTypes.contains(type);
    }

    private static boolean locksItself(Code code) {
        return has(code.method().access, Opcodes.ACC_SYNCHRONIZED) && !code.isStatic();
    }

    private static boolean takesLocks(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.MONITORENTER) {
                return true;
            }
        }
        return false;
    }

    private static void collect(MethodFlow flow, List<LockSite> sites) {
        for (AbstractInsnNode instruction : flow.reached(Opcodes.MONITORENTER)) {
            for (Origin origin : flow.origins(flow.operands(instruction).get(0))) {
                sites.add(new LockSite(flow.code(), instruction, origin));
            }
        }
    }

    /** The type whose objects are shared locks when one of them is in a static field. */
    private static String lockedType(LockSite site) {
        if (site.origin() instanceof Origin.FieldRead read) {
            return read.instruction().owner;
        }
        if (site.origin() instanceof Origin.Call call) {
            return internalName(Type.getReturnType(call.instruction().desc));
        }
        if (site.origin() instanceof Origin.Allocation made) {
            return site.code().owner().name + "/" + made.instruction().desc;
        }
        if (site.origin() instanceof Origin.Constant || site.origin() instanceof Origin.StaticRead) {
            return site.code().owner().name + "/static";
        }
        return site.origin() instanceof Origin.Parameter parameter
                ? parameterType(site.code(), parameter.position())
                : "java/lang/Object";
    }

    private static String parameterType(Code code, int position) {
        int receiver = code.isStatic() ? 0 : 1;
        return position < receiver
                ? code.owner().name
                : internalName(Type.getArgumentTypes(code.method().desc)[position - receiver]);
    }

    private static String internalName(Type type) {
        return type.getSort() == Type.OBJECT ? type.getInternalName() : "java/lang/Object";
    }
}
