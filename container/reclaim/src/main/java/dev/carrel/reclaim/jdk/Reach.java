/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.jdk;

import dev.carrel.reclaim.Claimant;
import java.lang.ref.SoftReference;
import java.lang.reflect.Member;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether an object leads to something of a claimant through objects of the JDK: a list of its objects, a task
 * wrapped into a future, a soft reference. Objects of the host and of other scopes are not looked into.
 *
 * <p>Calls no method of the objects it meets, so no foreign code runs. Weak and phantom references are not followed,
 * since they hold nothing. The search ends after {@value #LIMIT} objects.
 *
 * <p><b>Threads.</b> Safe for use by several threads. Objects that change meanwhile may be seen half old, half new.
 */
public final class Reach {

    private static final int LIMIT = 5_000;

    private final ReferenceFields fields;

    /** A search with its own memory of how classes of the JDK are laid out. */
    public Reach() {
        this.fields = new ReferenceFields();
    }

    /** What an object leads to. */
    public enum Extent {
        /** Nothing of the claimant. */
        NONE,
        /** Something of the claimant, and nothing that belongs to somebody else. */
        CLAIMANT_ONLY,
        /** Something of the claimant beside something of the host or of another scope. */
        SHARED
    }

    /** Whether the object is the claimant's or leads to something that is. */
    public boolean reaches(@Nullable Object root, Claimant claimant) {
        return extent(root, claimant) != Extent.NONE;
    }

    /** What the object leads to. */
    public Extent extent(@Nullable Object root, Claimant claimant) {
        if (root == null) {
            return Extent.NONE;
        }
        if (claimant.ownsObject(root)) {
            return Extent.CLAIMANT_ONLY;
        }
        if (!isJdk(root.getClass()) || fields.isLeaf(root.getClass())) {
            return Extent.NONE;
        }
        return new Search(claimant).from(root);
    }

    private static boolean isJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** One walk over the objects of the JDK that a root leads to. */
    private final class Search {

        private final Claimant claimant;
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<Object> open = new ArrayDeque<>();
        private boolean foundClaimant;
        private boolean foundOther;

        Search(Claimant claimant) {
            this.claimant = claimant;
        }

        Extent from(Object root) {
            visit(root);
            while (!open.isEmpty() && seen.size() < LIMIT && !(foundClaimant && foundOther)) {
                expand(open.remove());
            }
            if (!foundClaimant) {
                return Extent.NONE;
            }
            return foundOther ? Extent.SHARED : Extent.CLAIMANT_ONLY;
        }

        private void expand(Object object) {
            if (object instanceof Object[] array) {
                for (Object element : array) {
                    visit(element);
                }
            } else if (object instanceof SoftReference<?> reference) {
                visit(reference.get());
            } else {
                fields.forEachValue(object, this::visit);
            }
        }

        private void visit(@Nullable Object object) {
            if (object == null) {
                return;
            }
            Class<?> type = object.getClass();
            if (claimant.ownsObject(object) || (object instanceof Member member && owns(member))) {
                foundClaimant = true;
            } else if (object instanceof Class<?> || object instanceof ClassLoader || object instanceof Thread) {
                // the JVM's own structure: whatever it leads to is not held by this object
                return;
            } else if (!isJdk(type)) {
                foundOther = true;
            } else if (!fields.isLeaf(type) && seen.add(object)) {
                open.add(object);
            }
        }

        private boolean owns(Member member) {
            return claimant.owns(member.getDeclaringClass());
        }
    }
}
