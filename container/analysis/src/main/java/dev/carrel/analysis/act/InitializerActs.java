/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.known.JdkTypes;
import dev.carrel.analysis.known.OutsideTypes;
import dev.carrel.analysis.report.FindingCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/*
 * Implementation notes
 *
 * Starts at all class initialisers at once and follows the calls that stay in the bundle, each method once. A call of a
 * method that subclasses override goes to the declared one only; what an override does to the process is found by the
 * other detectors wherever it is.
 */
/** Detects what runs during class initialisation and reaches beyond the bundle or leaves something behind. */
final class InitializerActs {
    private static final Set<String> EFFECTS = Set.of(
            "java/io/FileOutputStream.<init>",
            "java/io/FileWriter.<init>",
            "java/io/PrintStream.print",
            "java/io/PrintStream.printf",
            "java/io/PrintStream.println",
            "java/io/PrintStream.write",
            "java/io/RandomAccessFile.<init>",
            "java/lang/ProcessBuilder.start",
            "java/lang/Runtime.exec",
            "java/net/DatagramSocket.<init>",
            "java/net/ServerSocket.<init>",
            "java/net/Socket.<init>",
            "java/net/URL.openConnection",
            "java/net/URL.openStream",
            "java/nio/file/Files.copy",
            "java/nio/file/Files.createDirectories",
            "java/nio/file/Files.createDirectory",
            "java/nio/file/Files.createFile",
            "java/nio/file/Files.createTempDirectory",
            "java/nio/file/Files.createTempFile",
            "java/nio/file/Files.delete",
            "java/nio/file/Files.deleteIfExists",
            "java/nio/file/Files.move",
            "java/nio/file/Files.newBufferedWriter",
            "java/nio/file/Files.newOutputStream",
            "java/nio/file/Files.write",
            "java/nio/file/Files.writeString");

    private final BundleClasses classes;
    private final JdkTypes jdk = new JdkTypes();
    private final OutsideTypes outside = new OutsideTypes();
    private final Findings findings;
    private final IdentityHashMap<MethodNode, Boolean> seen = new IdentityHashMap<>();
    private final Deque<Code> open = new ArrayDeque<>();

    private InitializerActs(BundleClasses classes, Findings findings) {
        this.classes = classes;
        this.findings = findings;
    }

    static void detect(BundleClasses classes, Findings findings) {
        new InitializerActs(classes, findings).detect();
    }

    private void detect() {
        classes.methods().stream().filter(Code::isInitializer).forEach(this::follow);
        while (!open.isEmpty()) {
            Code code = open.pop();
            for (AbstractInsnNode instruction : code.method().instructions) {
                if (instruction instanceof MethodInsnNode call) {
                    call(code, call);
                } else if (instruction instanceof FieldInsnNode write && write.getOpcode() == Opcodes.PUTSTATIC) {
                    write(code, write);
                } else if (instruction instanceof InvokeDynamicInsnNode link) {
                    MethodReferences.in(link)
                            .forEach(handle -> resolve(handle.getOwner(), handle.getName(), handle.getDesc())
                                    .forEach(this::follow));
                }
            }
        }
    }

    private void call(Code code, MethodInsnNode call) {
        List<Code> callee = resolve(call.owner, call.name, call.desc);
        callee.forEach(this::follow);
        if (callee.isEmpty() && isEffect(call) && !isEnumSwitch(code, call)) {
            findings.add(
                    FindingCode.INITIALIZER_EFFECT,
                    code,
                    call,
                    "While a class is initialised, the method calls " + Findings.className(call.owner) + "." + call.name
                            + ".");
        }
    }

    private List<Code> resolve(String owner, String name, String descriptor) {
        return classes.resolveMethod(owner, name, descriptor).stream()
                .filter(Code::hasInstructions)
                .toList();
    }

    /** The class that the compiler makes for a switch over an enum asks the enum for its constants. */
    private static boolean isEnumSwitch(Code code, MethodInsnNode call) {
        boolean asks = call.name.equals("ordinal") || call.desc.equals("()[L" + call.owner + ";");
        return asks && code.isInitializer() && BundleClasses.has(code.owner().access, Opcodes.ACC_SYNTHETIC);
    }

    private boolean isEffect(MethodInsnNode call) {
        if (EFFECTS.contains(call.owner + "." + call.name)) {
            return true;
        }
        return !classes.isOwn(call.owner)
                && !call.owner.startsWith("[")
                && !jdk.isJdk(call.owner)
                && !outside.isLoggerFactory(call.owner);
    }

    private void write(Code code, FieldInsnNode write) {
        if (!classes.isOwn(write.owner)) {
            findings.add(
                    FindingCode.INITIALIZER_EFFECT,
                    code,
                    write,
                    "While a class is initialised, the method writes a static field of "
                            + Findings.className(write.owner) + ".");
        }
    }

    private void follow(Code code) {
        if (seen.put(code.method(), Boolean.TRUE) == null) {
            open.push(code);
        }
    }
}
