/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.sharing;

import dev.carrel.classspace.ClassSpace;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A class space that several module objects use, with the count of those that do. It holds the shared spaces that it is
 * linked to. An unused one stays open for the next import, until {@link SharedSpaces} closes it.
 *
 * <p><b>Threads.</b> Safe for use by several threads; nobody waits.
 */
public final class SharedSpace {

    private static final int CLOSED = -1;

    private final SpaceKey key;
    private final AtomicInteger users = new AtomicInteger();
    private volatile @Nullable ClassSpace space;

    SharedSpace(SpaceKey key, ClassSpace space) {
        this.key = key;
        this.space = space;
    }

    SpaceKey key() {
        return key;
    }

    /** Whether this very key led to its opening, not an equal one: then it has taken over the key's providers. */
    @SuppressWarnings("ReferenceEquality")
    boolean wasMadeFor(SpaceKey asked) {
        return key == asked;
    }

    /**
     * The classes.
     *
     * @return to be used by who holds this
     */
    public ClassSpace space() {
        return Objects.requireNonNull(space, "a space that is held is open");
    }

    /**
     * Becomes one user more.
     *
     * @return false when it was closed, and another one is to be acquired
     */
    public boolean hold() {
        return users.getAndUpdate(count -> count == CLOSED ? CLOSED : count + 1) != CLOSED;
    }

    /** One user less; says whether it was the last. */
    boolean letGo() {
        return users.decrementAndGet() == 0;
    }

    boolean isIdle() {
        return users.get() == 0;
    }

    /** Closes it if nobody uses it; says whether it was this call that did. */
    boolean closeIfIdle() {
        if (!users.compareAndSet(0, CLOSED)) {
            return false;
        }
        space().close();
        // Wirings remember this object; they must not keep the classes.
        space = null;
        return true;
    }

    @Override
    public String toString() {
        return space + ", used by " + users;
    }
}
