/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.explanation;

import dev.carrel.classspace.ClassSpaceLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class loader as a message of the JVM names it: {@code loader 'name' @1b2c3d}.
 *
 * @param name the loader's name
 * @param hash the hash code of its identity, in hexadecimal digits
 */
record ReportedLoader(String name, String hash) {

    private static final Pattern LOADER = Pattern.compile("loader '([^']+)' @([0-9a-f]+)");

    /** All that a message names, in its order, repetitions included. */
    static List<ReportedLoader> in(String message) {
        List<ReportedLoader> found = new ArrayList<>();
        for (Matcher loaders = LOADER.matcher(message); loaders.find(); ) {
            found.add(new ReportedLoader(loaders.group(1), loaders.group(2)));
        }
        return found;
    }

    Optional<ClassSpaceLoader> living(LivingLoaders loaders) {
        return loaders.called(name, hash);
    }

    Owner owner(LivingLoaders loaders) {
        return living(loaders).map(Owner::of).orElseGet(() -> Owner.named(name));
    }
}
