/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the state analysis has to say about one bundle.
 *
 * <p>Start with {@link dev.carrel.analysis.report.AnalysisReport}: it holds a {@link
 * dev.carrel.analysis.report.Verdict}, the {@linkplain dev.carrel.analysis.report.Finding findings} that led to it, and
 * how every static field was judged. Each finding carries a {@link dev.carrel.analysis.report.FindingCode}, which knows
 * the {@linkplain dev.carrel.analysis.report.StateLevel level} in the tree of state, what can cross and how to mend it.
 * {@link dev.carrel.analysis.report.ReportText} writes a report as text and reads it again.
 *
 * <p>All types are immutable values and depend on the JDK alone.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.analysis.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
