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
import dev.carrel.reclaim.jdk.Reach;
import dev.carrel.reclaim.jdk.Reach.Extent;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Takes the claimant's values out of the thread locals of threads that live on. One sweep serves the ordinary, another
 * the inheritable ones.
 *
 * <p>The entry is emptied, not removed: the table belongs to a running thread, which drops emptied entries by itself. A
 * value that holds things of the claimant and of others is left alone and told.
 */
final class ThreadLocalSweep implements Sweep {

    private final HiddenField table = HiddenField.of(JdkPackage.LANG, "ThreadLocal$ThreadLocalMap", "table");
    private final HiddenField value = HiddenField.of(JdkPackage.LANG, "ThreadLocal$ThreadLocalMap$Entry", "value");
    private final HiddenField locals;
    private final Kind kind;
    private final Reach reach;

    private ThreadLocalSweep(Kind kind, String fieldOfThread, Reach reach) {
        this.kind = kind;
        this.locals = HiddenField.of(JdkPackage.LANG, "Thread", fieldOfThread);
        this.reach = reach;
    }

    static ThreadLocalSweep ordinary(Reach reach) {
        return new ThreadLocalSweep(Kind.THREAD_LOCAL, "threadLocals", reach);
    }

    static ThreadLocalSweep inheritable(Reach reach) {
        return new ThreadLocalSweep(Kind.INHERITABLE_THREAD_LOCAL, "inheritableThreadLocals", reach);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!locals.isOpen(kind, ledger)) {
            return;
        }
        for (Thread thread : LiveThreads.all()) {
            Object map = locals.get(thread);
            Object[] entries = map == null ? null : (Object[]) table.get(map);
            if (entries != null) {
                sweep(thread, entries, claimant, ledger);
            }
        }
    }

    private void sweep(Thread thread, @Nullable Object[] entries, Claimant claimant, Ledger ledger) {
        for (Object entry : entries) {
            if (entry instanceof Reference<?> reference) {
                settle(thread, reference, claimant, ledger);
            }
        }
    }

    private void settle(Thread thread, Reference<?> entry, Claimant claimant, Ledger ledger) {
        Object held = value.get(entry);
        Object key = entry.get();
        Extent extent = reach.extent(held, claimant);
        if (extent == Extent.SHARED && !claimant.ownsObject(key)) {
            ledger.remains(
                    kind,
                    "left an object in a thread local of the thread [" + thread.getName()
                            + "] that holds things of others too (" + typeOf(held) + ").",
                    "let the code that sets the thread local remove its value when the call ends.");
        } else if (extent != Extent.NONE || (key != null && claimant.ownsObject(key))) {
            value.setIn(entry, null);
            entry.clear();
            ledger.cleaned(
                    kind,
                    "left a value (" + typeOf(held) + ") in a thread local of the thread [" + thread.getName()
                            + "]; it was taken out.");
        }
    }

    private static String typeOf(@Nullable Object held) {
        return held == null ? "null" : held.getClass().getName();
    }
}
