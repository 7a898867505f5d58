/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Which definitions a scope may import. An immutable value: scopes with equal import paths share their wirings.
 *
 * @param open whether modules without an entry may be imported, in any version
 * @param entries the versions that may be imported, by module name; a range of one version is a pin
 */
public record ImportPath(boolean open, Map<String, VersionRange> entries) {

    private static final ImportPath EVERYTHING = new ImportPath(true, Map.of());
    private static final ImportPath NOTHING = new ImportPath(false, Map.of());

    /** Copies what could change. */
    public ImportPath {
        entries = Map.copyOf(entries);
    }

    /**
     * The path that lets everything in.
     *
     * @return the open path without entries
     */
    public static ImportPath everything() {
        return EVERYTHING;
    }

    /**
     * The path that lets nothing in; add to it with {@link #allow}.
     *
     * @return the closed path without entries
     */
    public static ImportPath nothing() {
        return NOTHING;
    }

    /**
     * Lets versions of a module in, and no other versions of it.
     *
     * @param name the module's name
     * @param range the versions, such as {@code [2.1,3)}
     * @return a changed path
     * @throws IllegalArgumentException when the range does not parse
     */
    public ImportPath allow(String name, String range) {
        return with(name, VersionRange.valueOf(range));
    }

    /**
     * Lets all versions of a module in.
     *
     * @param name the module's name
     * @return a changed path
     */
    public ImportPath allow(String name) {
        return allow(name, "0");
    }

    /**
     * Lets exactly one version of a module in.
     *
     * @param name the module's name
     * @param version the version
     * @return a changed path
     */
    public ImportPath pin(String name, Version version) {
        return with(name, new VersionRange(VersionRange.LEFT_CLOSED, version, version, VersionRange.RIGHT_CLOSED));
    }

    /**
     * Whether a definition is on this path.
     *
     * @param name the module's name
     * @param version the module's version
     * @return whether a scope with this path may import it
     */
    public boolean admits(String name, Version version) {
        VersionRange range = entries.get(name);
        return range == null ? open : range.includes(version);
    }

    @Override
    public String toString() {
        return (open ? "everything" : "nothing") + (entries.isEmpty() ? "" : " but " + new TreeMap<>(entries));
    }

    private ImportPath with(String name, VersionRange range) {
        Objects.requireNonNull(name, "name");
        Map<String, VersionRange> all = new TreeMap<>(entries);
        all.put(name, range);
        return new ImportPath(open, all);
    }
}
