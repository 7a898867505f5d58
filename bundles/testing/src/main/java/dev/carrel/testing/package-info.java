/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * JUnit 5 for extension modules: tests run in interpreter scopes, and isolation is tested.
 *
 * <p>{@link dev.carrel.testing.CarrelTest} on a test class gives its methods a container in which the project being built
 * is deployed. {@link dev.carrel.testing.IsolationTest} on a method runs it in several scopes at once and fails when state
 * crossed between them, or when something of them was left behind. {@link dev.carrel.testing.Import} names the modules. A
 * parameter may be the {@code Container}, the {@code InterpreterScope}, a {@code ModuleObject}, or a service of the module
 * by its own type: for that, the body of the test runs in a copy of the test class that is linked to the module object of
 * its scope.
 *
 * <p>State is found by {@link dev.carrel.testing.graph}; run the tests with
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED} and the same for {@code java.util}, {@code java.util.concurrent} and
 * {@code java.util.concurrent.atomic}, so that it is all seen.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.testing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
