/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The packages that are first sought with the platform, whatever the wiring says.
 *
 * <p>{@code sun} and {@code jdk.internal}, with all below, are always among them. They are the platform's own names, and it
 * generates accessor classes into a loader whose parent is the module's, where they must find their base class; native
 * code looks classes up there as well, as Netty's does, and plain frameworks let it find them.
 *
 * <p>Threads. Immutable.
 */
public final class BootDelegation {

    private final Set<String> exact;
    private final List<String> prefixes;

    private BootDelegation(Set<String> exact, List<String> prefixes) {
        this.exact = Set.copyOf(exact);
        this.prefixes = List.copyOf(prefixes);
    }

    /**
     * Delegates what must be, and some more.
     *
     * @param patterns package names; {@code name.*} for all packages below a name, {@code *} for all packages
     * @return the delegation
     */
    public static BootDelegation of(List<String> patterns) {
        Set<String> exact = new HashSet<>();
        List<String> prefixes = new ArrayList<>(List.of("sun.", "jdk.internal."));
        for (String pattern : patterns) {
            if (pattern.equals("*")) {
                prefixes.add("");
            } else if (pattern.endsWith(".*")) {
                prefixes.add(pattern.substring(0, pattern.length() - 1));
            } else if (!pattern.isBlank()) {
                exact.add(pattern.strip());
            }
        }
        return new BootDelegation(exact, prefixes);
    }

    /**
     * Asks for a package.
     *
     * @param packageName the package
     * @return whether it is delegated
     */
    public boolean covers(String packageName) {
        if (exact.contains(packageName)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (packageName.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
