/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Where class files come from.
 *
 * <p>A {@link dev.carrel.analysis.source.ClassFileSource} hands out every class file on the class path of one bundle: a
 * JAR, a folder, or entries that are in memory already. The manifest's {@code Bundle-ClassPath} is followed into nested
 * archives, and the versioned folders of a multi-release archive are told apart.
 *
 * <p>Depends on the JDK alone.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.analysis.source;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
