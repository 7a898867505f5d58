/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.setting;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.Reach;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** Puts the standard streams back to what they were when Carrel started, where they lead to objects of the claimant. */
final class StandardStreamSweep implements Sweep {

    // allow NoConsole because the streams are looked at, not written to
    private final List<Slot> slots = List.of(
            Slot.of("standard input", () -> System.in, value -> System.setIn((InputStream) value)),
            // allow NoConsole because the streams are looked at, not written to
            Slot.of("standard output", () -> System.out, value -> System.setOut((PrintStream) value)),
            // allow NoConsole because the streams are looked at, not written to
            Slot.of("standard error", () -> System.err, value -> System.setErr((PrintStream) value)));

    private final Reach reach;

    StandardStreamSweep(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Kind kind() {
        return Kind.STANDARD_STREAM;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        for (Slot slot : slots) {
            if (reach.reaches(slot.changed(), claimant)) {
                slot.restore();
                ledger.cleaned(
                        kind(), "left its own " + slot.name() + "; the one from before Carrel's start was put back.");
            }
        }
    }
}
