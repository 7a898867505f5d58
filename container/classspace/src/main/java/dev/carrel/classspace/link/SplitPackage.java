/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The gathering of a package that several bundles export together; it ends even when they require each other. */
public final class SplitPackage {

    private final Set<Object> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<ClassSource> parts = new ArrayList<>();

    /**
     * Notes that somebody's parts are being added.
     *
     * @param space who
     * @return whether it is for the first time; if not, there is nothing to add
     */
    public boolean enter(Object space) {
        return entered.add(space);
    }

    /**
     * Adds a part.
     *
     * @param part a source that is asked for itself alone
     */
    public void add(ClassSource part) {
        parts.add(part);
    }

    /**
     * All parts in the order in which they are searched.
     *
     * @return the parts
     */
    public List<ClassSource> parts() {
        return List.copyOf(parts);
    }
}
