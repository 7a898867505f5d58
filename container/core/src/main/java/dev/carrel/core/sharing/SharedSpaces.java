/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.sharing;

import dev.carrel.classspace.ClassSpace;
import dev.carrel.core.definition.Definition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The shared class spaces of one container. One is opened for the first module object that needs it, and stays until
 * nobody uses it and something that it was made from is no longer deployed.
 *
 * <p><b>Threads.</b> Safe for use by several threads; those that ask for the same new space wait for its opening, which
 * loads no class.
 */
public final class SharedSpaces implements AutoCloseable {

    private final Map<SpaceKey, SharedSpace> living = new ConcurrentHashMap<>();
    private final Predicate<Definition> isDeployed;
    private final BiConsumer<Definition, ClassSpace> onClosed;

    /**
     * Creates it without spaces.
     *
     * @param isDeployed whether a definition may still be imported
     * @param onClosed told of each space that was closed, never under a lock
     */
    public SharedSpaces(Predicate<Definition> isDeployed, BiConsumer<Definition, ClassSpace> onClosed) {
        this.isDeployed = isDeployed;
        this.onClosed = onClosed;
    }

    /**
     * Holds the space of a key.
     *
     * @param key whose providers the caller holds; the space takes these over, or lets them go
     * @param opener opens the space when there is none
     * @return held by the caller until it is {@linkplain #release released}
     */
    public SharedSpace acquire(SpaceKey key, Supplier<ClassSpace> opener) {
        while (true) {
            SharedSpace known = living.computeIfAbsent(key, absent -> new SharedSpace(absent, opener.get()));
            if (known.hold()) {
                if (!known.wasMadeFor(key)) {
                    key.providers().forEach(this::release);
                }
                return known;
            }
            living.remove(key, known);
        }
    }

    /**
     * Ends a use.
     *
     * @param space held by the caller
     */
    public void release(SharedSpace space) {
        if (space.letGo() && isObsolete(space)) {
            closeIfIdle(space);
        }
    }

    /** Closes what nobody uses and nobody can ask for any more; called when something was undeployed. */
    public void retire() {
        for (SharedSpace space : List.copyOf(living.values())) {
            if (space.isIdle() && isObsolete(space)) {
                closeIfIdle(space);
            }
        }
    }

    /**
     * How many there are.
     *
     * @return the open spaces
     */
    public int size() {
        return living.size();
    }

    private boolean isObsolete(SharedSpace space) {
        return !isDeployed.test(space.key().definition())
                || space.key().providers().stream().anyMatch(this::isObsolete);
    }

    private void closeIfIdle(SharedSpace space) {
        ClassSpace closing = space.space();
        if (space.closeIfIdle()) {
            living.remove(space.key(), space);
            onClosed.accept(space.key().definition(), closing);
            space.key().providers().forEach(this::release);
        }
    }

    /** Closes all that nobody uses, those first that are linked to others. */
    @Override
    public void close() {
        int before;
        do {
            before = living.size();
            List.copyOf(living.values()).forEach(this::closeIfIdle);
        } while (living.size() < before);
    }
}
