/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import dev.carrel.reclaim.heap.HeapPath.Step;
import java.util.List;

/** What to do about a leak, from the place at which it is held. */
final class Cures {

    private static final String FLAGS = " Start the JVM with the options in jvm.options, so that Carrel can clean it.";

    private Cures() {}

    static String of(Leak leak) {
        if (leak.path().soft()) {
            return "none is needed: the JVM lets go by itself before it runs out of memory.";
        }
        List<Step> steps = leak.path().steps();
        if (steps.isEmpty()) {
            return "look for native code of the module that keeps its objects.";
        }
        if (leak.path().root().startsWith("a local variable") && steps.get(0).own()) {
            return "let the thread that still runs the module's code come to its end, or its task be cancelled.";
        }
        return byHolder(steps.get(leak.culprit()));
    }

    private static String byHolder(Step culprit) {
        String holder = culprit.holder();
        if (holder.startsWith("java.lang.ThreadLocal")) {
            return "let the module remove the value of its thread local when a call ends." + FLAGS;
        }
        if (holder.equals("java.lang.Thread") || culprit.own()) {
            return "let the activator's stop end the thread.";
        }
        if (holder.startsWith("java.") || holder.startsWith("jdk.") || holder.startsWith("sun.")) {
            return "let the activator's stop take back what it gave to " + holder + "." + FLAGS;
        }
        return "let " + holder + culprit.via() + " drop what it got from the module when the module is freed.";
    }
}
