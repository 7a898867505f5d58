/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.Optional;

/**
 * The one who is asked for a package that no wire provides: dynamic imports.
 *
 * <p>A positive answer becomes part of the class space's table; after a negative one it is asked again next time, since the
 * package may be deployed later. Whoever implements it remembers what need not be computed twice.
 */
@FunctionalInterface
public interface DynamicLinker {

    /**
     * Looks for a provider.
     *
     * @param packageName the package
     * @return the source, if a dynamic import fits and somebody exports the package
     */
    Optional<ClassSource> link(String packageName);
}
