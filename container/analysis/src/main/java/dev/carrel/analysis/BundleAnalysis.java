/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

import dev.carrel.analysis.act.ActScan;
import dev.carrel.analysis.act.Findings;
import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.FieldAccess;
import dev.carrel.analysis.facts.FieldAccesses;
import dev.carrel.analysis.flow.Locks;
import dev.carrel.analysis.flow.MethodFlows;
import dev.carrel.analysis.judge.JudgedStatic;
import dev.carrel.analysis.judge.StaticJudge;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.StaticState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** Analyses the classes of one bundle as one JVM sees them. */
final class BundleAnalysis {
    private final Findings findings = new Findings();
    private final List<JudgedStatic> statics;

    BundleAnalysis(Collection<ClassNode> view) {
        BundleClasses classes = BundleClasses.of(view);
        MethodFlows flows = new MethodFlows();
        Locks locks = Locks.of(classes, flows);
        this.statics = new StaticJudge(classes, FieldAccesses.of(classes), flows, locks).judgeAll();
        statics.forEach(this::report);
        ActScan.scan(classes, locks, findings);
        flows.failures()
                .forEach((code, reason) -> findings.add(new Finding(
                        FindingCode.UNREADABLE_METHOD,
                        code.className(),
                        code.signature(),
                        "",
                        0,
                        "The instructions of the method do not fit together: " + reason + ".")));
    }

    List<Finding> findings() {
        return findings.all();
    }

    List<StaticState> statics() {
        return statics.stream().map(BundleAnalysis::state).toList();
    }

    private void report(JudgedStatic field) {
        if (field.code().isEmpty()) {
            return;
        }
        Optional<FieldAccess> access = field.decidedBy();
        findings.add(new Finding(
                field.code().get(),
                className(field),
                field.field().name(),
                access.map(known -> Findings.describe(known.instruction())).orElse(""),
                access.map(known -> known.code().lineOf(known.instruction())).orElse(0),
                "The static field [" + field.field().name() + "] " + field.reason() + "."));
    }

    private static StaticState state(JudgedStatic field) {
        return new StaticState(className(field), field.field().name(), field.kind(), field.reason());
    }

    private static String className(JudgedStatic field) {
        return Type.getObjectType(field.field().owner()).getClassName();
    }
}
