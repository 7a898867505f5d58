/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.explanation;

import dev.carrel.classspace.ClassSpaceLoader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Whose classes a loader defines.
 *
 * @param words for use inside a sentence
 * @param scope the scope's name, or an empty string
 */
record Owner(String words, String scope) {

    static Owner of(@Nullable ClassLoader loader) {
        if (loader instanceof ClassSpaceLoader space) {
            Owner named = named(Objects.toString(space.getName()));
            if (!named.isModule()) {
                return named;
            }
            Bundle bundle = space.getBundle();
            return bundle == null
                    ? new Owner(named.words + ", which was freed", named.scope)
                    : new Owner(named.words + ", bundle " + bundle.getBundleId(), named.scope);
        }
        return new Owner(loader == null || loader.getName() == null ? "the host" : "loader " + loader.getName(), "");
    }

    /** Private class spaces are called {@code module version@scope}, others {@code module version (shared)}. */
    static Owner named(String loaderName) {
        int at = loaderName.lastIndexOf('@');
        return at < 0
                ? new Owner("the class space [" + loaderName + "]", "")
                : new Owner(
                        "module object [" + loaderName.substring(0, at) + "] in scope [" + loaderName.substring(at + 1)
                                + "]",
                        loaderName.substring(at + 1));
    }

    boolean isModule() {
        return !scope.isEmpty();
    }
}
