/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.FieldAccesses;
import dev.carrel.analysis.facts.FieldHandles;
import dev.carrel.analysis.flow.Locks;
import dev.carrel.analysis.flow.MethodFlows;
import dev.carrel.analysis.judgement.Effort;
import dev.carrel.analysis.judgement.Fixpoint;
import dev.carrel.analysis.judgement.ValueMemory;
import dev.carrel.analysis.known.JdkFactories;
import dev.carrel.analysis.known.JdkTypes;
import dev.carrel.analysis.known.OutsideTypes;

/** The judges of one bundle, who put questions to one another, and the facts that they judge by. */
final class Judges {
    private final BundleClasses classes;
    private final FieldAccesses accesses;
    private final MethodFlows flows;
    private final Locks locks;
    private final boolean fieldHandles;
    private final Fixpoint fixpoint = new Fixpoint();
    private final JdkTypes jdk = new JdkTypes();
    private final OutsideTypes outside = new OutsideTypes();
    private final JdkFactories factories = new JdkFactories();
    private final ValueMemory memory = new ValueMemory();
    private final Effort effort = new Effort();

    Judges(BundleClasses classes, FieldAccesses accesses, MethodFlows flows, Locks locks) {
        this.classes = classes;
        this.accesses = accesses;
        this.flows = flows;
        this.locks = locks;
        this.fieldHandles = FieldHandles.areUsedIn(classes);
    }

    /** Whether the bundle writes fields through handles or updaters, without instructions that name them. */
    boolean fieldHandles() {
        return fieldHandles;
    }

    Locks locks() {
        return locks;
    }

    BundleClasses classes() {
        return classes;
    }

    FieldAccesses accesses() {
        return accesses;
    }

    MethodFlows flows() {
        return flows;
    }

    Fixpoint fixpoint() {
        return fixpoint;
    }

    JdkTypes jdk() {
        return jdk;
    }

    OutsideTypes outside() {
        return outside;
    }

    JdkFactories factories() {
        return factories;
    }

    ValueMemory memory() {
        return memory;
    }

    Effort effort() {
        return effort;
    }

    TypeJudge types() {
        return new TypeJudge(this);
    }

    ObjectJudge objects() {
        return new ObjectJudge(this);
    }

    ValueJudge values() {
        return new ValueJudge(this);
    }

    CallJudge calls() {
        return new CallJudge(this);
    }

    ArrayJudge arrays() {
        return new ArrayJudge(this);
    }

    CollectionJudge collections() {
        return new CollectionJudge(this);
    }

    FieldJudge fields() {
        return new FieldJudge(this);
    }
}
