/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Shows what the state analysis found in files that nobody has deployed yet.
 *
 * <p>{@link dev.carrel.analysis.lint.Lint} does everything behind {@code carrel lint} but the parsing of arguments: it
 * analyses JARs and folders, leaves out what the {@link dev.carrel.analysis.lint.Baseline} accepts, and renders the rest
 * in a {@link dev.carrel.analysis.lint.LintFormat}: as text for people, as JSON, or as SARIF 2.1.0 for code scanning. {@link
 * dev.carrel.analysis.lint.Explanation} tells all about one finding code.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.analysis.lint;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
