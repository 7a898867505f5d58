/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.flow.Locks;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Runs all detectors over all classes of a bundle. */
public final class ActScan {
    private ActScan() {}

    public static void scan(BundleClasses classes, Locks locks, Findings findings) {
        List<ActDetector> detectors = List.of(new CallActs(classes), new LinkActs());
        for (Code code : classes.methods()) {
            for (AbstractInsnNode instruction : code.method().instructions) {
                for (ActDetector detector : detectors) {
                    detector.detect(code, instruction, findings);
                }
            }
        }
        ClassActs.detect(classes, findings);
        LockActs.detect(classes, locks, findings);
        InitializerActs.detect(classes, findings);
    }
}
