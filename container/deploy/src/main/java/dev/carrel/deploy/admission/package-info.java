/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * May this JAR come in? The content store has refused already what is no whole, harmless archive
 * ({@link dev.carrel.classspace.content.ContentStore#add}); {@link dev.carrel.deploy.admission.Admission} tells bundles
 * from plain JARs and refuses what OSGi or the running Java could not take, each with a code and a sentence.
 */
@NullMarked
package dev.carrel.deploy.admission;

import org.jspecify.annotations.NullMarked;
