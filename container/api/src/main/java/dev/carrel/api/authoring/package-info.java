/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What an author writes on a bundle to say what kind of extension module it is.
 *
 * <p>One annotation, {@link dev.carrel.api.authoring.ExtensionModule}, which only the build reads. Authors compile against
 * this artefact with Maven's scope {@code provided}; their bundles do not import it.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.api.authoring;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
