/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.lang.ref.Cleaner.Cleanable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cleaning actions that the claimant has registered with a {@code java.lang.ref.Cleaner}: each is what the
 * module itself said must happen at its end. A cleaner that then has nothing left to wait for ends its thread.
 */
final class CleanerSweep implements Sweep {

    private static final String THREAD_TASK = "jdk.internal.ref.CleanerImpl";

    private final HiddenField action =
            HiddenField.of(JdkPackage.INTERNAL_REF, "CleanerImpl$PhantomCleanableRef", "action");
    private final HiddenField chain = HiddenField.of(JdkPackage.INTERNAL_REF, "CleanerImpl", "phantomCleanableList");
    private final HiddenField chainNext = HiddenField.of(JdkPackage.INTERNAL_REF, "PhantomCleanable", "next");
    private final HiddenField table = HiddenField.of(JdkPackage.INTERNAL_REF, "CleanerImpl", "activeList");
    private final HiddenField tableHead = HiddenField.of(JdkPackage.INTERNAL_REF, "CleanerImpl$CleanableList", "head");
    private final HiddenField nodeArray =
            HiddenField.of(JdkPackage.INTERNAL_REF, "CleanerImpl$CleanableList$Node", "arr");
    private final HiddenField nodeNext =
            HiddenField.of(JdkPackage.INTERNAL_REF, "CleanerImpl$CleanableList$Node", "next");
    private final ThreadInside inside;

    CleanerSweep(ThreadInside inside) {
        this.inside = inside;
    }

    @Override
    public Kind kind() {
        return Kind.CLEANER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (inside.isOpen(kind(), ledger) && action.isOpen(kind(), ledger)) {
            LiveThreads.others().forEach(thread -> settle(thread, claimant, ledger));
        }
    }

    private void settle(Thread thread, Claimant claimant, Ledger ledger) {
        Object cleaner = inside.taskOf(thread);
        if (cleaner == null || !THREAD_TASK.equals(cleaner.getClass().getName())) {
            return;
        }
        List<Cleanable> own = cleanables(cleaner).stream()
                .filter(cleanable -> isAction(cleanable) && claimant.ownsObject(action.get(cleanable)))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        own.forEach(Cleanable::clean);
        boolean over = cleanables(cleaner).stream().noneMatch(this::isAction);
        if (over) {
            cleanables(cleaner).forEach(Cleanable::clean);
            thread.interrupt();
        }
        ledger.cleaned(
                kind(),
                "left " + own.size() + " cleaning actions with the cleaner of the thread [" + thread.getName()
                        + "]; they were run" + (over ? ", and the thread ends." : "."));
    }

    private boolean isAction(Cleanable cleanable) {
        return cleanable.getClass().getName().endsWith("$PhantomCleanableRef");
    }

    private List<Cleanable> cleanables(Object cleaner) {
        List<Cleanable> found = new ArrayList<>();
        if (chain.isOpen()) {
            Object head = chain.getSet(cleaner);
            synchronized (head) {
                for (Object each = chainNext.get(head); each != null && each != head; each = chainNext.get(each)) {
                    found.add((Cleanable) each);
                }
            }
        } else if (table.isOpen()) {
            Object list = table.getSet(cleaner);
            synchronized (list) {
                for (Object node = tableHead.get(list); node != null; node = nodeNext.get(node)) {
                    addAll((Object @Nullable []) nodeArray.get(node), found);
                }
            }
        }
        return found;
    }

    private static void addAll(Object @Nullable [] array, List<Cleanable> found) {
        if (array != null) {
            for (Object each : array) {
                if (each instanceof Cleanable cleanable) {
                    found.add(cleanable);
                }
            }
        }
    }
}
