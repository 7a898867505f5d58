/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.report.FindingCode;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** Detects call sites and constants that are linked by other code than the JDK's for lambdas, text, records and switches. */
final class LinkActs implements ActDetector {
    private static final Set<String> STATELESS = Set.of(
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps");

    @Override
    public void detect(Code code, AbstractInsnNode instruction, Findings findings) {
        if (instruction instanceof InvokeDynamicInsnNode link) {
            report(link.bsm, code, link, findings);
        } else if (instruction instanceof LdcInsnNode load && load.cst instanceof ConstantDynamic constant) {
            report(constant.getBootstrapMethod(), code, load, findings);
        }
    }

    private static void report(Handle bootstrap, Code code, AbstractInsnNode place, Findings findings) {
        if (!STATELESS.contains(bootstrap.getOwner())) {
            findings.add(
                    FindingCode.CUSTOM_BOOTSTRAP,
                    code,
                    place,
                    "The place is linked by " + Findings.className(bootstrap.getOwner()) + "." + bootstrap.getName()
                            + ".");
        }
    }
}
