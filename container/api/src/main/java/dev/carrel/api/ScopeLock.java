/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/**
 * What a scope has imported, down to the bytes: the modules with their versions and digests, and which of them each one is
 * wired to. Its text form is a lock file, from which {@link Container#createScope(ScopeOptions, ScopeLock)} makes a scope
 * with the same modules.
 *
 * <pre>
 * # Carrel lock file 1
 * module org.apache.commons.io 2.20.0 4c2d…
 * module org.apache.commons.csv 1.14.1 9a01…
 *   wired org.apache.commons.io 2.20.0
 * fragment org.acme.texts 1.0.0 77e0…
 *   wired org.apache.commons.csv 1.14.1
 * </pre>
 *
 * @param modules in order of creation
 */
public record ScopeLock(List<Module> modules) {

    private static final String FIRST_LINE = "# Carrel lock file 1";
    private static final Pattern MODULE = Pattern.compile("(module|fragment) (.+) (\\S+) ([0-9a-f]{64})");
    private static final Pattern WIRED = Pattern.compile("wired (.+ \\S+)");

    /** Copies what could change. */
    public ScopeLock {
        modules = List.copyOf(modules);
    }

    /**
     * One module of the scope.
     *
     * @param name its name
     * @param version its version
     * @param digest the SHA-256 digest of its content, in lower-case hexadecimal digits
     * @param fragment whether it is attached to others, and not imported
     * @param wiredTo the modules that it takes something from, each as {@code name version}, sorted
     */
    public record Module(String name, Version version, String digest, boolean fragment, List<String> wiredTo) {

        /** Copies what could change. */
        public Module {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(digest, "digest");
            wiredTo = wiredTo.stream().sorted().toList();
        }

        /**
         * How it stands in sentences.
         *
         * @return name and version
         */
        public String label() {
            return name + " " + version;
        }
    }

    /**
     * The lock file.
     *
     * @return its text, every line ended
     */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        for (Module module : modules) {
            text.append(module.fragment() ? "fragment " : "module ")
                    .append(module.label())
                    .append(' ')
                    .append(module.digest())
                    .append('\n');
            module.wiredTo()
                    .forEach(other -> text.append("  wired ").append(other).append('\n'));
        }
        return text.toString();
    }

    /**
     * Reads a lock file.
     *
     * @param text what {@link #text()} has written; blank lines and lines that begin with {@code #} are skipped
     * @return the lock
     * @throws CarrelException with {@link ErrorCode#LOCK_INVALID} when it is no lock file; the line is named
     */
    public static ScopeLock parse(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw invalid(1, "the first line must be [" + FIRST_LINE + "]");
        }
        List<Module> modules = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(modules, number, line);
            }
        }
        return new ScopeLock(modules);
    }

    private static void add(List<Module> modules, int number, String line) {
        Matcher module = MODULE.matcher(line);
        if (module.matches()) {
            modules.add(new Module(
                    module.group(2),
                    version(number, module.group(3)),
                    module.group(4),
                    module.group(1).equals("fragment"),
                    List.of()));
            return;
        }
        Matcher wired = WIRED.matcher(line);
        if (!wired.matches() || modules.isEmpty()) {
            throw invalid(
                    number,
                    "[" + line + "] is neither [module NAME VERSION DIGEST] nor [fragment NAME VERSION DIGEST], nor"
                            + " [wired NAME VERSION] below one of them");
        }
        Module last = modules.remove(modules.size() - 1);
        List<String> wiredTo = new ArrayList<>(last.wiredTo());
        wiredTo.add(wired.group(1));
        modules.add(new Module(last.name(), last.version(), last.digest(), last.fragment(), wiredTo));
    }

    private static Version version(int number, String text) {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw invalid(number, "[" + text + "] is no version");
        }
    }

    private static CarrelException invalid(int line, String why) {
        return new CarrelException(
                ErrorCode.LOCK_INVALID,
                "Line " + line + " of the lock file cannot be read: " + why + "; write the file again from a scope.");
    }
}
