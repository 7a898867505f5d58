/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import org.jspecify.annotations.Nullable;

/** What a thread was started to run; JDK 17 keeps it in the thread, later ones in a holder beside it. */
final class ThreadInside {

    private final HiddenField target = HiddenField.of(JdkPackage.LANG, "Thread", "target");
    private final HiddenField holder = HiddenField.of(JdkPackage.LANG, "Thread", "holder");
    private final HiddenField task = HiddenField.of(JdkPackage.LANG, "Thread$FieldHolder", "task");

    /** Whether the JVM lets us look; otherwise the ledger is told. */
    boolean isOpen(Kind kind, Ledger ledger) {
        return target.isOpen(kind, ledger) || holder.isOpen(kind, ledger);
    }

    /** The thread's runnable, or null when it has none or cannot be looked into. */
    @Nullable
    Object taskOf(Thread thread) {
        if (target.isOpen()) {
            return target.get(thread);
        }
        if (!holder.isOpen()) {
            return null;
        }
        Object held = holder.get(thread);
        return held == null ? null : task.get(held);
    }
}
