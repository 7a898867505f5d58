/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.script;

import dev.carrel.api.CarrelException;
import dev.carrel.shell.syntax.WrongUse;
import java.util.concurrent.CancellationException;

/** What is said of a failed command: the sentence of a failure of ours, and the type and words of any other. */
public final class Failures {

    private Failures() {}

    /**
     * What is said.
     *
     * @param failure what the command threw
     * @return a sentence
     */
    public static String sentence(Throwable failure) {
        if (failure instanceof CarrelException || failure instanceof WrongUse) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof InterruptedException || failure instanceof CancellationException) {
            return "It was interrupted.";
        }
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
