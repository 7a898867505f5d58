/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim;

import dev.carrel.reclaim.Finding.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The list of findings of one reclaim, written by the sweeps one after the other.
 *
 * <p><b>Threads.</b> Confined to the thread that reclaims.
 */
public final class Ledger {

    private final Claimant claimant;
    private final List<Finding> findings = new ArrayList<>(0);
    private final Set<Kind> unseen = EnumSet.noneOf(Kind.class);

    Ledger(Claimant claimant) {
        this.claimant = claimant;
    }

    /** Enters a thing that was found and undone; the sentence goes on from the claimant's label. */
    public void cleaned(Kind kind, String rest) {
        findings.add(new Finding(kind, Outcome.CLEANED, sentence(rest), Optional.empty()));
    }

    /** Enters a thing that was found and is still there; the sentence goes on from the claimant's label. */
    public void remains(Kind kind, String rest, String cure) {
        findings.add(new Finding(kind, Outcome.REMAINS, sentence(rest), Optional.of(cure)));
    }

    /** Enters, once for each kind, that the JVM does not let us look, and the flag that would. */
    public void unseen(Kind kind, String flag) {
        if (unseen.add(kind)) {
            findings.add(new Finding(
                    kind,
                    Outcome.UNSEEN,
                    sentence("could not be searched for " + kind.plural() + ": this JVM keeps them closed to Carrel."),
                    Optional.of("start the JVM with " + flag + ".")));
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private String sentence(String rest) {
        return claimant.label() + " " + rest;
    }
}
