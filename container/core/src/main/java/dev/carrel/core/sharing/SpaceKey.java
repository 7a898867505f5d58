/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.sharing;

import dev.carrel.classspace.link.Linkage;
import dev.carrel.core.definition.Definition;
import java.util.List;

/**
 * What makes two module objects candidates for the same classes: the same content, linked in the same way to the same
 * sources. Scopes that came to it by different imports share it all the same.
 *
 * @param definition as it was deployed
 * @param linkage which package comes from which source
 * @param sources by the numbers of the linkage: for modules their {@link SharedSpace}, and what is seen of it; for the
 *     host the name of the package
 * @param providers the shared spaces among the sources, each held once
 */
public record SpaceKey(Definition definition, Linkage linkage, List<Object> sources, List<SharedSpace> providers) {

    /** Copies what could change. */
    public SpaceKey {
        sources = List.copyOf(sources);
        providers = List.copyOf(providers);
    }
}
