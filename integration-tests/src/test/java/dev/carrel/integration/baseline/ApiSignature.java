/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.baseline;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.Descriptors.TypeRef;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Version;

/**
 * What one exported package shows to others: a tree of types and members, each with what it means when it comes or goes.
 * As text, each element is a line: as many dots as it is deep, its kind, the two meanings, its name.
 *
 * @param name of the package
 * @param version of the package
 * @param tree its elements
 */
record ApiSignature(String name, Version version, Tree tree) {

    /**
     * The signatures of all packages that a bundle exports.
     *
     * @param bundle the JAR
     * @return by name of the package
     */
    static Map<String, ApiSignature> ofBundle(Path bundle) throws Exception {
        Map<String, ApiSignature> packages = new TreeMap<>();
        try (Jar jar = new Jar(bundle.toFile());
                Analyzer analyzer = new OwnClassesOnly(jar)) {
            var exports = jar.getManifest().getMainAttributes().getValue("Export-Package");
            var versions = new aQute.bnd.header.Parameters(exports);
            for (Tree element : new DiffPluginImpl().tree(analyzer).get("<api>").getChildren()) {
                if (versions.containsKey(element.getName())) {
                    Version version =
                            Version.valueOf(versions.get(element.getName()).getVersion());
                    packages.put(element.getName(), new ApiSignature(element.getName(), version, element));
                }
            }
        }
        return packages;
    }

    /**
     * Reads a signature back.
     *
     * @param name of the package
     * @param lines as {@link #lines()} wrote them
     * @return the signature
     */
    static ApiSignature parse(String name, List<String> lines) throws Exception {
        Version version = Version.valueOf(lines.get(0).substring("version ".length()));
        Deque<List<Tree.Data>> open = new ArrayDeque<>();
        List<Tree.Data> roots = new ArrayList<>();
        open.push(roots);
        List<Tree.Data> path = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int depth = line.length() - line.replaceFirst("^\\.+", "").length();
            Tree.Data element = element(line.substring(depth));
            path = new ArrayList<>(path.subList(0, depth));
            if (depth > 0) {
                adopt(path.get(depth - 1), element);
            } else {
                roots.add(element);
            }
            path.add(element);
        }
        return new ApiSignature(name, version, new DiffPluginImpl().deserialize(roots.get(0)));
    }

    /**
     * The signature as text.
     *
     * @return the version, then one line for each element, in an order that does not depend on the machine
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("version " + version);
        write(tree, "", lines);
        return lines;
    }

    /**
     * The version that this signature must have at least, seen from an older one.
     *
     * @param older what was recorded
     * @return the recorded version, or a higher one
     */
    Version neededSince(ApiSignature older) {
        Version was = older.version;
        return switch (tree.diff(older.tree).getDelta()) {
            case MAJOR, REMOVED -> new Version(was.getMajor() + 1, 0, 0);
            case MINOR, ADDED -> new Version(was.getMajor(), was.getMinor() + 1, 0);
            case MICRO, CHANGED -> new Version(was.getMajor(), was.getMinor(), was.getMicro() + 1);
            case IGNORED, UNCHANGED -> was;
        };
    }

    private static void write(Tree element, String dots, List<String> lines) {
        lines.add(dots + element.getType() + " " + element.ifAdded() + " " + element.ifRemoved() + " "
                + element.getName());
        for (Tree child : element.getChildren()) {
            if (child.getType() != Type.VERSION) {
                write(child, dots + ".", lines);
            }
        }
    }

    private static Tree.Data element(String line) {
        String[] parts = line.split(" ", 4);
        Tree.Data data = new Tree.Data();
        data.type = Type.valueOf(parts[0]);
        data.add = Delta.valueOf(parts[1]);
        data.rem = Delta.valueOf(parts[2]);
        data.name = parts[3];
        return data;
    }

    private static void adopt(Tree.Data parent, Tree.Data child) {
        Tree.Data[] children = parent.children == null ? new Tree.Data[0] : parent.children;
        parent.children = Arrays.copyOf(children, children.length + 1);
        parent.children[children.length] = child;
    }

    /** Leaves out what types inherit from the JDK: that differs from one JDK to the next and is not ours to version. */
    private static final class OwnClassesOnly extends Analyzer {

        private OwnClassesOnly(Jar jar) throws Exception {
            super(jar);
        }

        @Override
        public Clazz findClass(TypeRef type) throws Exception {
            return type.isJava() ? null : super.findClass(type);
        }
    }
}
