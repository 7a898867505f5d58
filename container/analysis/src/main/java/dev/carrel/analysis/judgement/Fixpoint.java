/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judgement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/*
 * Implementation notes
 *
 * A question that comes up while it is being answered is answered with "immutable" for the moment. If it then turns out
 * otherwise, the answers of this round that were given in between may be too kind; so the round is repeated, with what
 * is known to be mutable kept. "Mutable" is never taken back: it was said although everything open was taken to be
 * immutable. Each repetition knows at least one thing more, so this ends.
 */
/** Answers questions that depend on one another in circles. */
public final class Fixpoint {
    private final Map<String, Judgement> mutable = new HashMap<>();
    private final Map<String, Judgement> immutableThisRound = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> assumed = new HashSet<>();
    private final Set<String> refuted = new HashSet<>();

    /** The answer to a question, computed if it is not known. */
    public Judgement answer(String question, Supplier<Judgement> computation) {
        Judgement known = mutable.getOrDefault(question, immutableThisRound.get(question));
        if (known != null) {
            return known;
        }
        if (!open.add(question)) {
            assumed.add(question);
            return Judgement.immutable("part of a circle of immutable objects");
        }
        Judgement answer = computation.get();
        open.remove(question);
        (answer.isImmutable() ? immutableThisRound : mutable).put(question, answer);
        if (!answer.isImmutable() && assumed.contains(question)) {
            refuted.add(question);
        }
        return answer;
    }

    /** Whether something was taken to be immutable in this round that is not. */
    public boolean mustRepeat() {
        return !refuted.isEmpty();
    }

    /** Forgets what may have been said too kindly. */
    public void startRound() {
        immutableThisRound.clear();
        assumed.clear();
        refuted.clear();
    }
}
