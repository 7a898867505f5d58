/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.DeclaredRequirement;
import dev.carrel.core.definition.Definition;
import java.util.HashSet;
import java.util.Set;
import org.osgi.framework.Constants;

/**
 * Whether the module objects of a wiring may use the same classes: the definition may, nothing of the wiring depends on the
 * single scope, and all that it is wired to may as well. Wirings in circles may not.
 */
final class Shareability {

    private Shareability() {}

    static boolean of(ModuleWiring wiring) {
        return of(wiring, new HashSet<>());
    }

    private static boolean of(ModuleWiring wiring, Set<ModuleWiring> above) {
        if (!isShareable(wiring.definition()) || !wiring.fragments().isEmpty() || !above.add(wiring)) {
            return false;
        }
        for (ModuleWiring provider : wiring.providers()) {
            if (above.contains(provider) || !of(provider, above)) {
                return false;
            }
        }
        above.remove(wiring);
        return true;
    }

    /** A class that activates its bundle, a native library and a dynamic import belong to one module object. */
    private static boolean isShareable(Definition definition) {
        return definition.sharing().allowed()
                && definition.header(Constants.BUNDLE_ACTIVATIONPOLICY).isEmpty()
                && definition.header(Constants.BUNDLE_NATIVECODE).isEmpty()
                && definition.getRequirements(null).stream()
                        .noneMatch(requirement ->
                                requirement instanceof DeclaredRequirement declared && declared.isDynamic());
    }
}
