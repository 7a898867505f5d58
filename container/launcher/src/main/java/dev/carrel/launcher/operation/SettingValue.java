/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of value in the configuration file: what it looks like, and how it is read. */
enum SettingValue {
    /** Anything. */
    TEXT("any text", "(?s).*"),
    /** Names of modules. */
    NAMES("names of modules with blanks between, or nothing", "[\\w.\\-]*( +[\\w.\\-]+)*"),
    /** The name of a file or folder. */
    PATH("a path", "(?s).*\\S.*"),
    /** Yes or no. */
    SWITCH("on or off", "on|off"),
    /** A positive time. */
    DURATION("a number with ms, s or m behind it, such as 500ms or 30s", "[1-9][0-9]{0,8}(ms|s|m)"),
    /** A positive time, or no limit. */
    LIMIT("none, or a number with ms, s or m behind it, such as 30s", "none|[1-9][0-9]{0,8}(ms|s|m)");

    private static final Pattern TIME = Pattern.compile("([0-9]+)(ms|s|m)");

    private final String allowed;
    private final Pattern form;

    SettingValue(String allowed, String form) {
        this.allowed = allowed;
        this.form = Pattern.compile(form);
    }

    String allowed() {
        return allowed;
    }

    boolean accepts(String text) {
        return form.matcher(text).matches();
    }

    static Optional<Duration> duration(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(time.group(1));
        return Optional.of(
                switch (time.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }
}
