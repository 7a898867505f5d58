/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.report.FindingCode;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Detects single instructions that are acts by themselves: calls by name, threads made, standard streams used. */
final class CallActs implements ActDetector {
    private static final Set<String> THREADS = Set.of(
            "java/lang/Thread",
            "java/util/Timer",
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ForkJoinWorkerThread",
            "java/util/concurrent/ScheduledThreadPoolExecutor",
            "java/util/concurrent/SubmissionPublisher",
            "java/util/concurrent/ThreadPoolExecutor");

    private static final Set<String> LOADERS =
            Set.of("java/lang/ClassLoader", "java/net/URLClassLoader", "java/security/SecureClassLoader");

    private final BundleClasses classes;
    private final ActTable table;

    CallActs(BundleClasses classes) {
        this.classes = classes;
        this.table = new ActTable(ProcessActs.TABLE, ReflectionActs.TABLE);
    }

    @Override
    public void detect(Code code, AbstractInsnNode instruction, Findings findings) {
        if (instruction instanceof MethodInsnNode call) {
            call(code, call, findings);
        } else if (instruction instanceof InvokeDynamicInsnNode link) {
            MethodReferences.in(link).forEach(handle -> reference(code, link, handle, findings));
        } else if (instruction instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
            allocation(code, type, findings);
        } else if (instruction instanceof FieldInsnNode read && read.owner.equals("java/lang/System")) {
            stream(code, read, findings);
        }
    }

    /** A method reference is an act like the call that will be made through it. */
    private void reference(Code code, InvokeDynamicInsnNode link, Handle handle, Findings findings) {
        String owner =
                classes.isOwn(handle.getOwner()) ? classes.outsideAncestor(handle.getOwner()) : handle.getOwner();
        boolean makesThread = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL && THREADS.contains(owner);
        Optional<FindingCode> act = makesThread
                ? Optional.of(FindingCode.OWN_THREAD)
                : classes.isOwn(handle.getOwner()) ? Optional.empty() : table.act(owner, handle.getName());
        act.ifPresent(found -> findings.add(
                found,
                code,
                link,
                "The method refers to " + Findings.className(handle.getOwner()) + "::" + handle.getName() + "."));
    }

    private void call(Code code, MethodInsnNode call, Findings findings) {
        if (asksForItsBundle(call)) {
            findings.add(
                    code.isStatic() ? FindingCode.OWN_BUNDLE_FROM_STATIC : FindingCode.OWN_BUNDLE_FROM_OBJECT,
                    code,
                    call,
                    "The method asks which bundle a class belongs to.");
            return;
        }
        if (call.name.equals("setAccessible")) {
            accessible(code, call, findings);
            return;
        }
        act(call).ifPresent(act -> findings.add(act, code, call, "The method calls " + name(call) + "."));
    }

    /** The act may be called on a subclass that the bundle declares, as long as the bundle does not override it. */
    private Optional<FindingCode> act(MethodInsnNode call) {
        if (table.knows(call.owner) || !classes.isOwn(call.owner)) {
            return table.act(call.owner, call.name);
        }
        if (call.name.equals("<init>")
                || classes.resolveMethod(call.owner, call.name, call.desc).isPresent()) {
            return Optional.empty();
        }
        return table.act(classes.outsideAncestor(call.owner), call.name);
    }

    private void allocation(Code code, TypeInsnNode allocation, Findings findings) {
        String ancestor = classes.outsideAncestor(allocation.desc);
        if (THREADS.contains(ancestor)) {
            findings.add(
                    FindingCode.OWN_THREAD,
                    code,
                    allocation,
                    "The method makes a " + Findings.className(allocation.desc) + ".");
        } else if (LOADERS.contains(ancestor)) {
            findings.add(
                    FindingCode.DEFINED_CLASSES,
                    code,
                    allocation,
                    "The method makes a class loader, " + Findings.className(allocation.desc) + ".");
        }
    }

    private static void stream(Code code, FieldInsnNode read, Findings findings) {
        FindingCode found = read.name.equals("in") ? FindingCode.STANDARD_INPUT : FindingCode.STANDARD_OUTPUT;
        findings.add(found, code, read, "The method uses System." + read.name + ".");
    }

    private static boolean asksForItsBundle(MethodInsnNode call) {
        return switch (call.owner) {
            case "org/osgi/framework/FrameworkUtil", "org/osgi/framework/BundleReference" ->
                call.name.equals("getBundle");
            case "dev/carrel/api/state/ClassState" -> call.name.equals("of");
            default -> false;
        };
    }

    /** Only a method that also names a JDK class can be seen to open one. */
    private static void accessible(Code code, MethodInsnNode call, Findings findings) {
        for (AbstractInsnNode other : code.method().instructions) {
            if (other instanceof LdcInsnNode load && namesJdkClass(load.cst)) {
                findings.add(
                        FindingCode.DEEP_REFLECTION,
                        code,
                        call,
                        "The method names the JDK class " + load.cst + " and opens a member by reflection.");
                return;
            }
        }
        findings.add(
                FindingCode.REFLECTIVE_CALL,
                code,
                call,
                "The method opens a member by reflection: " + name(call) + ".");
    }

    private static boolean namesJdkClass(Object constant) {
        String text = constant instanceof Type type && type.getSort() == Type.OBJECT
                ? type.getClassName()
                : String.valueOf(constant);
        return text.startsWith("java.") || text.startsWith("sun.") || text.startsWith("jdk.");
    }

    private static String name(MethodInsnNode call) {
        return Findings.className(call.owner) + "." + call.name;
    }
}
