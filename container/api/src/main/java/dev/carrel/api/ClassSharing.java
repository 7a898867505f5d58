/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.List;
import java.util.Optional;

/**
 * Whether the module objects of a definition may share their classes, and who says so.
 *
 * @param allowed whether they may; they do where everything that they are wired to in their scope is shared as well
 * @param authority whose word counts
 * @param verdict of the state analysis; empty for a bundle that was never analysed, because a module installed it
 * @param reasons the findings that led to the verdict, in whole sentences with their codes; the first few of them
 */
public record ClassSharing(boolean allowed, Authority authority, Optional<Verdict> verdict, List<String> reasons) {

    /** Copies what could change. */
    public ClassSharing {
        reasons = List.copyOf(reasons);
    }

    /** Who decides about the classes of a definition. */
    public enum Authority {
        /** The state analysis. */
        ANALYSIS,
        /** The author, by the attribute {@code isolation} of the bundle's {@code dev.carrel.module} capability. */
        AUTHOR,
        /** The operator, by {@link ContainerOptions#withIsolation(String, Isolation)}. */
        OPERATOR
    }

    /**
     * What holds for a bundle that nobody has looked at.
     *
     * @return private classes
     */
    public static ClassSharing unanalysed() {
        return new ClassSharing(false, Authority.ANALYSIS, Optional.empty(), List.of());
    }
}
