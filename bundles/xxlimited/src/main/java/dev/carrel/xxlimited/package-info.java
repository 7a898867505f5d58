/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The extension module {@code xxlimited}: the template. Copy it, rename it, and keep what you need.
 *
 * <p>It shows each place from which a module must find its own state, and nothing else. {@link
 * dev.carrel.xxlimited.Activator} creates the {@link dev.carrel.xxlimited.XxState state} with the module object and closes
 * it when the module object is freed. {@link dev.carrel.xxlimited.Xxo} is a type that finds the state from its class: in a
 * static method, in a callback, and in a subclass that another module defines. {@link dev.carrel.xxlimited.Error} is the
 * module's own exception. The time comes from a {@link java.time.Clock} that the host may lend, because time belongs to
 * the process and not to a module.
 *
 * <p>The classes find their module object by themselves, so they cannot be shared between module objects: the module
 * declares itself {@code PRIVATE}.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.xxlimited;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
