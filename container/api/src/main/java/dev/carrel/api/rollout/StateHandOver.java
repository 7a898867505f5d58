/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Offered by a module that hands its state to the module object that takes its place in a rollout: implemented by its
 * activator, or registered as a service. When the old and the new one both offer it, calls into the old one have ended
 * before {@link #save()}, and new calls wait until {@link #restore} has returned. A module that does not offer it starts
 * fresh.
 *
 * <p><b>Threads.</b> Each method is called once, by the thread of the rollout.
 */
@ConsumerType
public interface StateHandOver {

    /**
     * Gives the state away. The module object may be asked to go on all the same, when its successor cannot take over.
     *
     * @return a value as queues between scopes carry it: null, a number, boolean, character or string, a byte array, an
     *     enum or record of a shared package, or an immutable collection of these
     * @throws Exception when the state cannot be given; then the rollout leaves the scope as it is
     */
    @Nullable
    Object save() throws Exception;

    /**
     * Takes the state of the module object whose place this one takes. It may have been of an older or a newer version.
     *
     * @param state what its {@link #save()} returned, or a copy
     * @throws Exception when the state cannot be used; then the rollout leaves the scope as it is
     */
    void restore(@Nullable Object state) throws Exception;
}
