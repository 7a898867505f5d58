/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What can be imported: one {@link dev.carrel.core.definition.Definition} for each deployed bundle, read once from what
 * the host framework made of its manifest, and the {@link dev.carrel.core.definition.Catalog} of all of them, an
 * immutable snapshot that is replaced at every deployment.
 *
 * <p>Depends on the API, the content store and the OSGi API; knows nothing of scopes.
 */
@NullMarked
package dev.carrel.core.definition;

import org.jspecify.annotations.NullMarked;
