/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.FindingCode;
import java.util.Locale;

/** Tells all about one finding code, for {@code carrel lint --explain}. */
public final class Explanation {
    private Explanation() {}

    /** What the code means, who sees the state, what can cross, how to mend it and what it does to the verdict. */
    public static String of(FindingCode code) {
        return """
                %s: %s

                Severity:  %s
                Level:     %s, seen by %s
                Crossing:  %s
                Cure:      %s
                Verdict:   a bundle with such a finding is %s
                """.formatted(
                        code.id(),
                        code.title(),
                        code.severity().name().toLowerCase(Locale.ROOT),
                        code.level().label(),
                        code.level().audience(),
                        code.crossing(),
                        code.cure(),
                        switch (code.verdict()) {
                            case SHAREABLE -> "still shareable";
                            case PRIVATE -> "at best private";
                            case SINGLE -> "single";
                        });
    }
}
