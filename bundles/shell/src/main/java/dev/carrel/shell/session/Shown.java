/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.session;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import org.apache.felix.service.command.Converter;
import org.jspecify.annotations.Nullable;

/**
 * How Gogo shows what commands return: one line for a scope, a definition, a module object.
 *
 * <p><b>Threads.</b> Safe: it has no state.
 */
public final class Shown implements Converter {

    /** For the shell bundle. */
    public Shown() {
        // Nothing to set up.
    }

    @Override
    public @Nullable Object convert(Class<?> wanted, Object value) {
        return null;
    }

    @Override
    public @Nullable CharSequence format(Object value, int level, Converter others) {
        if (value instanceof ModuleObject module) {
            return module.name() + " " + module.definition().version() + ", module object "
                    + module.bundle().getBundleId() + " of scope "
                    + module.scope().name() + ", " + module.state();
        }
        if (value instanceof ModuleDefinition definition) {
            return definition.name() + " " + definition.version() + ", deployed from " + definition.location();
        }
        if (value instanceof InterpreterScope scope) {
            return "scope " + scope.name() + ", " + (scope.isClosed() ? "closed" : "may import " + scope.importPath());
        }
        return null;
    }
}
