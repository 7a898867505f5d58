/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts a trail of numbers into words. */
final class PathWriter {

    private final HeapDump dump;
    private final LongTable trail;
    private final LongTable classes;

    PathWriter(HeapDump dump, LongTable trail, LongTable classes) {
        this.dump = dump;
        this.trail = trail;
        this.classes = classes;
    }

    HeapPath write(long root, long target, boolean soft) throws IOException {
        List<HeapPath.Step> steps = new ArrayList<>();
        for (long id = root; id != target; id = trail.first(id)) {
            steps.add(step(id, target));
        }
        return new HeapPath(rootInWords(root), steps, soft);
    }

    private HeapPath.Step step(long id, long target) {
        HeapClass type = dump.classOf(id);
        HeapClass holder = type == null ? dump.classOf(classes.first(id)) : type;
        String name = holder == null ? "(unknown class)" : readable(holder.name());
        boolean own = holder != null && holder.loaderId() == target;
        return new HeapPath.Step(name, via(trail.second(id), type != null), own);
    }

    private String via(long edge, boolean fromClass) {
        if (Edge.isElement(edge)) {
            return "[" + Edge.indexOf(edge) + "]";
        }
        if (edge == Edge.CLASS) {
            return " (is an instance of)";
        }
        if (edge == Edge.LOADER) {
            return " (was defined by)";
        }
        if (edge == Edge.SUPER) {
            return " (inherits from)";
        }
        if (edge == Edge.DOMAIN) {
            return " (has the protection domain)";
        }
        if (edge == Edge.SOFT) {
            return ".referent (softly)";
        }
        return (fromClass ? " static " : ".") + dump.text(edge);
    }

    /** An array of objects is called {@code [Ljava.lang.Object;} in the file. */
    private static String readable(String name) {
        int depth = 0;
        while (name.startsWith("[", depth)) {
            depth++;
        }
        if (depth == 0 || !name.endsWith(";")) {
            return name;
        }
        return name.substring(depth + 1, name.length() - 1) + "[]".repeat(depth);
    }

    private String rootInWords(long root) throws IOException {
        RootTable roots = dump.roots();
        if (!roots.contains(root)) {
            return Root.LIVING_CLASS.words();
        }
        Root kind = roots.kindOf(root);
        return switch (kind) {
            case THREAD -> "the running thread [" + threadName(root) + "]";
            case JAVA_FRAME ->
                "a local variable of " + method(root) + " on the stack of the thread ["
                        + threadName(roots.threadObject(roots.threadOf(root))) + "]";
            case JNI_LOCAL, NATIVE_STACK, THREAD_BLOCK ->
                kind.words() + " [" + threadName(roots.threadObject(roots.threadOf(root))) + "]";
            case UNKNOWN, JNI_GLOBAL, STICKY_CLASS, MONITOR, LIVING_CLASS -> kind.words();
        };
    }

    private String threadName(long threadObject) throws IOException {
        return new ObjectReader(dump).textIn(threadObject, "java.lang.Thread", "name");
    }

    private String method(long root) {
        return dump.stacks()
                .methodAt(dump.roots().threadOf(root), dump.roots().depthOf(root))
                .map(name -> dump.text(name) + "()")
                .orElse("a method");
    }
}
