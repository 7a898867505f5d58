/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Interpreter scopes: names, imports, and module objects, over the framework of each scope.
 * {@link dev.carrel.core.scope.Scopes} creates them, {@link dev.carrel.core.scope.Importer} is the rule of import,
 * {@link dev.carrel.core.scope.SingleHolders} lets one module object of a kind exist in the process.
 *
 * <p>Depends on {@code framework}; implements the API's {@code InterpreterScope} and {@code ModuleObject}.
 */
@NullMarked
package dev.carrel.core.scope;

import org.jspecify.annotations.NullMarked;
