/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.explanation;

import dev.carrel.classspace.ClassSpaceLoader;
import java.util.List;
import java.util.Optional;

/**
 * The class loaders of living module objects, as far as they have been made.
 *
 * @param loaders each once, in order of creation
 */
public record LivingLoaders(List<ClassSpaceLoader> loaders) {

    /** Copies what could change; shared classes have one loader for many module objects. */
    public LivingLoaders {
        loaders = loaders.stream().distinct().toList();
    }

    /** Finds the loader that the JVM calls by a name and by the hash code of its identity in hexadecimal digits. */
    Optional<ClassSpaceLoader> called(String name, String hash) {
        return loaders.stream()
                .filter(loader -> name.equals(loader.getName())
                        && hash.equals(Integer.toHexString(System.identityHashCode(loader))))
                .findFirst();
    }

    List<ClassSpaceLoader> named(String name) {
        return loaders.stream().filter(loader -> name.equals(loader.getName())).toList();
    }
}
