/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judgement;

import dev.carrel.analysis.report.FindingCode;

/** What a judge says about a value, or about all values of a type. */
public sealed interface Judgement {

    /** The reason, as a phrase that says what the value is. */
    String reason();

    /** Neither the value nor anything that can be reached from it ever changes. */
    record Immutable(String reason) implements Judgement {}

    /** It changes, or nobody could show that it does not; the code says how to report it. */
    record Mutable(FindingCode code, String reason) implements Judgement {}

    default boolean isImmutable() {
        return this instanceof Immutable;
    }

    /** This one if it is mutable, otherwise the other: both have to be immutable. */
    default Judgement and(Judgement other) {
        return isImmutable() ? other : this;
    }

    static Judgement immutable(String reason) {
        return new Immutable(reason);
    }

    static Judgement mutable(FindingCode code, String reason) {
        return new Mutable(code, reason);
    }
}
