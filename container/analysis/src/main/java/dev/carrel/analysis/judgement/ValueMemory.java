/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judgement;

import dev.carrel.analysis.flow.Activation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.tree.analysis.SourceValue;

/*
 * Implementation notes
 *
 * A value that depends on itself, such as an object that hands itself to its parts, is taken to be immutable while it is
 * being judged. If it proves not to be, all that was found immutable in between is forgotten.
 */
/** Remembers how values were judged while one static field is being judged. */
public final class ValueMemory {
    private final IdentityHashMap<Activation, IdentityHashMap<SourceValue, Judgement>> known = new IdentityHashMap<>();
    private final Set<Judgement> assumptions = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Judgement> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The judgement of a value, computed if it is not known. */
    public Judgement answer(Activation at, SourceValue value, Supplier<Judgement> computation) {
        Judgement answer = values(at).get(value);
        if (answer != null) {
            if (assumptions.contains(answer)) {
                used.add(answer);
            }
            return answer;
        }
        Judgement assumption = Judgement.immutable("an object that refers to itself");
        assumptions.add(assumption);
        values(at).put(value, assumption);
        answer = computation.get();
        assumptions.remove(assumption);
        if (used.remove(assumption) && !answer.isImmutable()) {
            known.values().forEach(values -> values.values().removeIf(this::isConclusion));
        }
        values(at).put(value, answer);
        return answer;
    }

    public void clear() {
        known.clear();
    }

    private IdentityHashMap<SourceValue, Judgement> values(Activation at) {
        return known.computeIfAbsent(at, activation -> new IdentityHashMap<>());
    }

    private boolean isConclusion(Judgement judgement) {
        return judgement.isImmutable() && !assumptions.contains(judgement);
    }
}
