/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Reads from class files which state of a bundle can cross from one module object to another.
 *
 * <p>{@link dev.carrel.analysis.StateAnalyzer} takes the class files of one bundle from a {@link
 * dev.carrel.analysis.source.ClassFileSource} and answers with an {@link
 * dev.carrel.analysis.report.AnalysisReport}. No code of the bundle is run and no class is loaded.
 *
 * <p>Reading order below this package: {@code facts} is what was read, {@code flow} follows values through
 * instructions, {@code known} is what is known by name about the JDK, {@code judgement} and {@code judge} decide what can
 * change, {@code act} finds what reaches beyond the bundle. {@code lint} shows reports to people and tools.
 *
 * <p>Plain Java and ASM; nothing of OSGi.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.analysis;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
