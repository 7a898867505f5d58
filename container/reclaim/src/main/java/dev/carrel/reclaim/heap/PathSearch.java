/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Searches backwards from an object for the shortest way along which a root holds it: whoever refers to what was found in
 * one pass over the dump is found in the next.
 *
 * <p>A class of the JDK or of the application's class path counts as a root, since it lives as long as the JVM.
 *
 * <p><b>Threads.</b> Confined to one.
 */
public final class PathSearch {

    private static final int LONGEST = 60;

    private final HeapDump dump;
    private final boolean throughSoft;
    private final LongTable trail = new LongTable();
    private final LongTable classes = new LongTable();
    private LongTable frontier = new LongTable();
    private LongTable found = new LongTable();

    private PathSearch(HeapDump dump, boolean throughSoft) {
        this.dump = dump;
        this.throughSoft = throughSoft;
    }

    /** The shortest way over strong references, or else over strong and soft ones, or empty when nothing holds it. */
    public static Optional<HeapPath> to(long target, HeapDump dump) throws IOException {
        Optional<HeapPath> strong = new PathSearch(dump, false).search(target);
        return strong.isPresent() ? strong : new PathSearch(dump, true).search(target);
    }

    private Optional<HeapPath> search(long target) throws IOException {
        trail.putIfAbsent(target, 0, 0);
        found.putIfAbsent(target, 0, 0);
        for (int length = 0; length < LONGEST && found.size() > 0; length++) {
            Optional<Long> root = bestRoot(found.keys());
            if (root.isPresent()) {
                return Optional.of(new PathWriter(dump, trail, classes).write(root.get(), target, throughSoft));
            }
            frontier = found;
            found = new LongTable();
            dump.classes().forEach(this::look);
            dump.visit(new Holders());
        }
        return Optional.empty();
    }

    private Optional<Long> bestRoot(long[] candidates) {
        return Arrays.stream(candidates)
                .filter(id -> dump.roots().contains(id) || isLivingClass(id))
                .boxed()
                .min(Comparator.comparingInt(this::rank));
    }

    /** Classes and threads say most about who is to blame; a frame that happens to look on says least. */
    private int rank(long id) {
        if (isLivingClass(id)) {
            return 0;
        }
        return switch (dump.roots().kindOf(id)) {
            case STICKY_CLASS, LIVING_CLASS -> 0;
            case THREAD -> 1;
            case JNI_GLOBAL -> 2;
            case MONITOR, THREAD_BLOCK -> 3;
            case JAVA_FRAME -> 4;
            case JNI_LOCAL, NATIVE_STACK, UNKNOWN -> 5;
        };
    }

    private boolean isLivingClass(long id) {
        HeapClass type = dump.classOf(id);
        return type != null && (type.loaderId() == 0 || isJvmsLoader(type.loaderId()));
    }

    private boolean isJvmsLoader(long loaderId) {
        return dump.jvmLoaders().contains(loaderId);
    }

    private void look(HeapClass type) {
        if (trail.contains(type.id())) {
            return;
        }
        if (frontier.contains(type.loaderId())) {
            add(type.id(), 0, type.loaderId(), Edge.LOADER);
        } else if (frontier.contains(type.superId())) {
            add(type.id(), 0, type.superId(), Edge.SUPER);
        } else if (frontier.contains(type.domainId())) {
            add(type.id(), 0, type.domainId(), Edge.DOMAIN);
        } else {
            for (HeapClass.StaticField field : type.statics()) {
                if (frontier.contains(field.value())) {
                    add(type.id(), 0, field.value(), field.nameId());
                    return;
                }
            }
        }
    }

    private void add(long holder, long classId, long held, long edge) {
        if (trail.putIfAbsent(holder, held, edge)) {
            found.putIfAbsent(holder, 0, 0);
            classes.putIfAbsent(holder, classId, 0);
        }
    }

    /** Finds the objects that hold one of the frontier. */
    private final class Holders implements HeapVisitor {

        @Override
        public void instance(long id, long classId, int length, HprofInput input) {
            Layout layout = dump.layoutOf(classId);
            for (int i = 0; i < layout.count(); i++) {
                long held = input.idAt(layout.offset(i));
                if (frontier.contains(held)) {
                    add(id, classId, held, layout.nameId(i));
                    return;
                }
            }
            if (frontier.contains(classId)) {
                add(id, classId, classId, Edge.CLASS);
            } else if (throughSoft) {
                followSoft(id, classId, input);
            }
        }

        private void followSoft(long id, long classId, HprofInput input) {
            int offset = dump.softReferentOf(classId);
            if (offset >= 0 && frontier.contains(input.idAt(offset))) {
                add(id, classId, input.idAt(offset), Edge.SOFT);
            }
        }

        @Override
        public void array(long id, long classId, int length, HprofInput input) throws IOException {
            for (int i = 0; i < length; i++) {
                long held = input.id();
                if (frontier.contains(held)) {
                    add(id, classId, held, Edge.element(i));
                    return;
                }
            }
            if (frontier.contains(classId)) {
                add(id, classId, classId, Edge.CLASS);
            }
        }
    }
}
