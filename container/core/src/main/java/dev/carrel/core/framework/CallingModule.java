/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.ClassSpaceLoader;
import dev.carrel.classspace.ModuleContextLoader;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * To which module object a shared class leads: the one whose code runs, when it uses the class itself, or else the one of
 * its scope that does. On a thread that Carrel has not sent into a module there is none.
 */
final class CallingModule implements Supplier<Bundle> {

    private volatile @Nullable ClassSpace space;

    /** Says whose classes these are, before the first of them is loaded. */
    void belongsTo(ClassSpace owner) {
        space = owner;
    }

    @Override
    @SuppressWarnings("NullAway") // the type that it is given to allows null, which its class file does not show
    public Bundle get() {
        ClassSpace mine = space;
        return mine == null
                ? null
                : current().flatMap(caller -> userOf(mine, caller)).orElse(null);
    }

    private static Optional<ModuleBundle> current() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context instanceof ModuleContextLoader module) {
            return moduleOf(module.getBundle());
        }
        return context instanceof ClassSpaceLoader loader && !loader.isShared()
                ? moduleOf(loader.getBundle())
                : Optional.empty();
    }

    private static Optional<ModuleBundle> moduleOf(@Nullable Bundle bundle) {
        return bundle instanceof ModuleBundle module ? Optional.of(module) : Optional.empty();
    }

    private static Optional<ModuleBundle> userOf(ClassSpace space, ModuleBundle caller) {
        return caller.uses(space)
                ? Optional.of(caller)
                : caller.framework().table().bundles().stream()
                        .filter(bundle -> bundle.uses(space))
                        .reduce((older, newer) -> newer);
    }
}
