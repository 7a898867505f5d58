/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of one class space: the shared linkage, what its slots stand for here, and the dynamic imports found so far.
 *
 * <p>Threads. Immutable; a new one takes its place when a dynamic import is added.
 */
public final class LinkedSources {

    private final Linkage linkage;
    private final List<ClassSource> sources;
    private final Map<String, ClassSource> dynamic;

    private LinkedSources(Linkage linkage, List<ClassSource> sources, Map<String, ClassSource> dynamic) {
        this.linkage = linkage;
        this.sources = sources;
        this.dynamic = dynamic;
    }

    /**
     * Links a table.
     *
     * @param linkage the table
     * @param sources what its slots stand for
     * @return the linked table
     */
    public static LinkedSources of(Linkage linkage, List<ClassSource> sources) {
        return new LinkedSources(linkage, List.copyOf(sources), Map.of());
    }

    /**
     * Adds a dynamic import; the first one for a package stays.
     *
     * @param packageName the package
     * @param source its source
     * @return the table with it
     */
    public LinkedSources with(String packageName, ClassSource source) {
        if (dynamic.containsKey(packageName)) {
            return this;
        }
        Map<String, ClassSource> more = new HashMap<>(dynamic);
        more.put(packageName, source);
        return new LinkedSources(linkage, sources, Map.copyOf(more));
    }

    /**
     * Whom a package is imported from.
     *
     * @param packageName the package
     * @return the only source of it, if it is imported
     */
    public Optional<ClassSource> imported(String packageName) {
        Integer slot = linkage.imported().get(packageName);
        return Optional.ofNullable(slot == null ? found(packageName) : sources.get(slot));
    }

    private @Nullable ClassSource found(String packageName) {
        return dynamic.isEmpty() ? null : dynamic.get(packageName);
    }

    /**
     * Which required bundles export a package.
     *
     * @param packageName the package
     * @return the sources in the order of the search
     */
    public List<ClassSource> required(String packageName) {
        return at(linkage.required().get(packageName));
    }

    /**
     * Who provides a service by a file in {@code META-INF/services}.
     *
     * @param service the binary name of the service type
     * @return the sources
     */
    public List<ClassSource> providers(String service) {
        return at(linkage.services().get(service));
    }

    /**
     * The services that others provide.
     *
     * @return their names
     */
    public Iterable<String> services() {
        return linkage.services().keySet();
    }

    /**
     * The packages that come from elsewhere.
     *
     * @return their names
     */
    public Set<String> packages() {
        Set<String> names = new HashSet<>(linkage.imported().keySet());
        names.addAll(linkage.required().keySet());
        names.addAll(dynamic.keySet());
        return names;
    }

    private List<ClassSource> at(@Nullable List<Integer> slots) {
        return slots == null ? List.of() : slots.stream().map(sources::get).toList();
    }
}
