/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The symbolic half of a class space's table, computed once for a wiring: for each package the slots of its sources.
 *
 * <p>Threads. Immutable, and equal to another one with the same entries.
 */
public final class Linkage {

    private final Map<String, Integer> imported;
    private final Map<String, List<Integer>> required;
    private final Map<String, List<Integer>> services;

    private Linkage(Builder builder) {
        this.imported = Map.copyOf(builder.imported);
        this.required = copy(builder.required);
        this.services = copy(builder.services);
    }

    private static Map<String, List<Integer>> copy(Map<String, List<Integer>> slots) {
        Map<String, List<Integer>> copy = new HashMap<>();
        slots.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        return Map.copyOf(copy);
    }

    /**
     * Begins a table.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The table of a bundle that imports nothing.
     *
     * @return an empty table
     */
    public static Linkage none() {
        return builder().build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Linkage table
                && imported.equals(table.imported)
                && required.equals(table.required)
                && services.equals(table.services);
    }

    @Override
    public int hashCode() {
        return Objects.hash(imported, required, services);
    }

    Map<String, Integer> imported() {
        return imported;
    }

    Map<String, List<Integer>> required() {
        return required;
    }

    Map<String, List<Integer>> services() {
        return services;
    }

    /** The writing of a table. Threads. One. */
    public static final class Builder {

        private final Map<String, Integer> imported = new HashMap<>();
        private final Map<String, List<Integer>> required = new HashMap<>();
        private final Map<String, List<Integer>> services = new HashMap<>();

        private Builder() {}

        /**
         * Imports a package: its classes come from there and nowhere else.
         *
         * @param packageName the package
         * @param slot whose source
         * @return this
         */
        public Builder importPackage(String packageName, int slot) {
            imported.put(packageName, slot);
            return this;
        }

        /**
         * Adds a package of a required bundle: it is searched there, and then in the own class path. Bundles that a
         * required one exports again count as required themselves.
         *
         * @param packageName the package
         * @param slot whose source; in the order of the calls
         * @return this
         */
        public Builder requirePackage(String packageName, int slot) {
            List<Integer> slots = required.computeIfAbsent(packageName, key -> new ArrayList<>());
            if (!slots.contains(slot)) {
                slots.add(slot);
            }
            return this;
        }

        /**
         * Lets {@code ServiceLoader} find the providers of a service that another bundle names in {@code META-INF/services}:
         * both the file and the classes named in it, as a service loader mediator does.
         *
         * @param service the binary name of the service type
         * @param slot whose source
         * @return this
         */
        public Builder provideService(String service, int slot) {
            services.computeIfAbsent(service, key -> new ArrayList<>()).add(slot);
            return this;
        }

        /**
         * Ends the table.
         *
         * @return the table
         */
        public Linkage build() {
            return new Linkage(this);
        }
    }
}
