/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Detects what a class declares: native methods, and parents whose objects the JDK caches. */
final class ClassActs {
    private static final Set<String> CACHED = Set.of(
            "java/beans/SimpleBeanInfo",
            "java/util/ListResourceBundle",
            "java/util/ResourceBundle",
            "java/util/PropertyResourceBundle");

    private ClassActs() {}

    static void detect(BundleClasses classes, Findings findings) {
        for (ClassNode type : classes.all()) {
            for (MethodNode method : type.methods) {
                if (BundleClasses.has(method.access, Opcodes.ACC_NATIVE)) {
                    Code code = new Code(type, method);
                    findings.add(new Finding(
                            FindingCode.NATIVE_METHOD,
                            code.className(),
                            code.signature(),
                            "",
                            0,
                            "The method is native."));
                }
            }
            String ancestor = classes.outsideAncestor(type.name);
            if (CACHED.contains(ancestor)) {
                findings.add(new Finding(
                        FindingCode.JDK_CACHE,
                        Findings.className(type.name),
                        "",
                        "",
                        0,
                        "The class extends " + Findings.className(ancestor)
                                + ", whose objects the JDK keeps for each class loader."));
            }
        }
    }
}
