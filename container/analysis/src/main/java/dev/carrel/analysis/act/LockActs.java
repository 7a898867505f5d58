/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.flow.Locks;
import dev.carrel.analysis.flow.Locks.LockSite;
import dev.carrel.analysis.flow.Origin;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Detects locks that more than one module object takes: those of classes, of static fields and of JVM constants. */
final class LockActs {
    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Short",
            "java/lang/String");

    private LockActs() {}

    static void detect(BundleClasses classes, Locks locks, Findings findings) {
        for (Code code : classes.methods()) {
            if (code.isStatic() && BundleClasses.has(code.method().access, Opcodes.ACC_SYNCHRONIZED)) {
                findings.add(new Finding(
                        FindingCode.STATIC_LOCK,
                        code.className(),
                        code.signature(),
                        "",
                        code.lineOf(code.method().instructions.getLast()),
                        "The static method is synchronized: it locks its class."));
            }
        }
        locks.sites().forEach(site -> detect(site, findings));
    }

    private static void detect(LockSite site, Findings findings) {
        if (site.origin() instanceof Origin.StaticRead read) {
            boolean own = !read.instruction().owner.startsWith("java/");
            report(
                    own ? FindingCode.STATIC_LOCK : FindingCode.INTERNED_LOCK,
                    site,
                    "the object in the static field " + Findings.className(read.instruction().owner) + "."
                            + read.instruction().name,
                    findings);
        } else if (site.origin() instanceof Origin.Constant constant) {
            boolean text = constant.value() instanceof String;
            report(
                    text ? FindingCode.INTERNED_LOCK : FindingCode.STATIC_LOCK,
                    site,
                    text ? "the string constant \"" + constant.value() + "\"" : "the class " + constant.value(),
                    findings);
        } else if (site.origin() instanceof Origin.Call call) {
            result(site, Type.getReturnType(call.instruction().desc), findings);
        }
    }

    private static void result(LockSite site, Type type, Findings findings) {
        String name = type.getSort() == Type.OBJECT ? type.getInternalName() : "";
        if (name.equals("java/lang/Class")) {
            report(FindingCode.STATIC_LOCK, site, "a class", findings);
        } else if (BOXES.contains(name)) {
            report(FindingCode.INTERNED_LOCK, site, "a " + type.getClassName(), findings);
        }
    }

    private static void report(FindingCode code, LockSite site, String what, Findings findings) {
        findings.add(code, site.code(), site.instruction(), "The method locks " + what + ".");
    }
}
