/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Moves scopes of one container to other versions of modules.
 *
 * <p><b>Threads.</b> Safe for use by several threads; one rollout runs at a time. Scopes are used as always while it
 * runs: calls find the old or the new module object, never neither.
 */
@ProviderType
public interface Rollouts {

    /**
     * What a rollout would do, without doing it.
     *
     * @param request what is to be rolled out
     * @return the plan
     * @throws RuntimeException a {@code CarrelException} with {@code CA-401} when the version is not deployed, {@code CA-303} when a
     *     named scope does not live, {@code CA-801} when the module can have one module object only
     */
    RolloutPlan plan(RolloutRequest request);

    /**
     * Rolls out on the calling thread.
     *
     * @param request what is to be rolled out
     * @param listener hears of each scope
     * @return what was done; failures of single scopes are part of it
     * @throws RuntimeException a {@code CarrelException} as {@link #plan}, and with {@code CA-802} when another rollout is running
     */
    RolloutReport run(RolloutRequest request, RolloutListener listener);

    /**
     * Rolls out on the calling thread.
     *
     * @param request what is to be rolled out
     * @return as {@link #run(RolloutRequest, RolloutListener)}
     */
    default RolloutReport run(RolloutRequest request) {
        return run(request, step -> {});
    }

    /**
     * What going back would do, without doing it.
     *
     * @param module the module's name
     * @return the plan; its scopes are those that the last rollout of the module has moved
     * @throws RuntimeException a {@code CarrelException} with {@code CA-801} when there is nothing to take back
     */
    RolloutPlan planBack(String module);

    /**
     * Takes the last rollout of a module back: each scope that it moved gets the version that it had, unless it was moved
     * on since.
     *
     * @param module the module's name
     * @param listener hears of each scope
     * @return what was done; scopes that went back count as moved
     * @throws RuntimeException a {@code CarrelException} with {@code CA-801} when there is nothing to take back, with {@code CA-802}
     *     when another rollout is running
     */
    RolloutReport back(String module, RolloutListener listener);

    /**
     * Takes the last rollout of a module back.
     *
     * @param module the module's name
     * @return as {@link #back(String, RolloutListener)}
     */
    default RolloutReport back(String module) {
        return back(module, step -> {});
    }
}
