/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import org.jspecify.annotations.Nullable;

/** An import that failed; nothing of it is left in the scope. */
public final class ModuleImportException extends CarrelException {

    private static final long serialVersionUID = 1L;

    private final String scope;
    private final String module;

    /**
     * Creates a failure.
     *
     * @param code what kind of failure
     * @param scope the scope's name
     * @param module the name that was to be imported
     * @param sentence what happened and what helps
     * @param cause what led to it, if anything
     */
    public ModuleImportException(
            ErrorCode code, String scope, String module, String sentence, @Nullable Throwable cause) {
        super(code, "Scope [" + scope + "] cannot import [" + module + "]: " + sentence, cause);
        this.scope = scope;
        this.module = module;
    }

    /**
     * Where it was to be imported.
     *
     * @return the scope's name
     */
    public String scope() {
        return scope;
    }

    /**
     * What was to be imported.
     *
     * @return the module's name
     */
    public String module() {
        return module;
    }
}
