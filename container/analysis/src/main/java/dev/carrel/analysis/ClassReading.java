/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.source.ClassFile;
import dev.carrel.analysis.source.ClassFileSink;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Parses each class file once and keeps the classes by the Java release that they are for. */
final class ClassReading implements ClassFileSink {
    private final NavigableMap<Integer, List<ClassNode>> byRelease = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final AnalysisProgress progress;
    private int read;

    ClassReading(AnalysisProgress progress) {
        this.progress = progress;
    }

    @Override
    public void classFile(ClassFile file) {
        read++;
        try {
            ClassNode node = new ClassNode();
            new ClassReader(file.bytes()).accept(node, ClassReader.SKIP_FRAMES);
            byRelease
                    .computeIfAbsent(file.release(), release -> new ArrayList<>())
                    .add(node);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            findings.add(finding(
                    FindingCode.UNREADABLE_CLASS,
                    file.path(),
                    "The class file cannot be read: " + (e.getMessage() == null ? "it is damaged" : e.getMessage())
                            + "."));
        }
        progress.read(read);
    }

    @Override
    public void unreadable(String path, String reason) {
        findings.add(finding(FindingCode.UNREADABLE_ARCHIVE, path, "The archive cannot be read: " + reason + "."));
    }

    int read() {
        return read;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The classes as a JVM of each release that makes a difference sees them; those for the newest come first. */
    List<List<ClassNode>> views() {
        List<List<ClassNode>> views = new ArrayList<>();
        for (int release : byRelease.isEmpty() ? List.of(0) : List.copyOf(byRelease.keySet())) {
            List<ClassNode> view = new ArrayList<>();
            byRelease.headMap(release, true).descendingMap().values().forEach(view::addAll);
            views.add(view);
        }
        return views;
    }

    private static Finding finding(FindingCode code, String path, String sentence) {
        return new Finding(code, path, "", "", 0, sentence);
    }
}
