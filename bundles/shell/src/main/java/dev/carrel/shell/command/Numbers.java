/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.shell.syntax.Syntax;
import dev.carrel.shell.syntax.WrongUse;

/** Reads numbers that were typed as values of options. */
final class Numbers {

    private Numbers() {}

    /** A whole number that is not negative. */
    static int whole(Syntax syntax, String option, String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        throw new WrongUse(syntax, "[" + text + "] behind " + option + " is no whole number.");
    }

    /** More than none and not more than all of something. */
    static double percent(Syntax syntax, String option, String text) {
        double percent = text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?%?") ? Double.parseDouble(text.replace("%", "")) : 0;
        if (percent > 0 && percent <= 100) {
            return percent;
        }
        throw new WrongUse(
                syntax, "[" + text + "] behind " + option + " is no share; write more than 0 and at most 100 percent.");
    }
}
