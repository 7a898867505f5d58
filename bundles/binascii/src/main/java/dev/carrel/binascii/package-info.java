/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The extension module {@code binascii}: bytes as text and back.
 *
 * <p>{@link dev.carrel.binascii.Binascii} is the service that each module object registers; what is wrong with its input
 * it says with {@link dev.carrel.binascii.Error}. Both classes belong to the module object: another one, of the same
 * bundle, has its own, and a {@code catch} for one does not catch the other's. The package needs no Carrel.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.binascii;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
