/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.host.HostFramework;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The universe of a container as it is now: changed by deployments, and by the host when its exports change.
 *
 * <p><b>Threads.</b> Safe for use by several threads; readers never wait.
 */
public final class LiveUniverse {

    private final HostFramework host;
    private final ScopeWiring nothing = new ScopeWiring();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Universe current;

    /**
     * Creates one in which nothing is deployed.
     *
     * @param host whose exports belong to it
     */
    public LiveUniverse(HostFramework host) {
        this.host = host;
        this.current = new Universe(Catalog.empty(), host.resource().exports());
        host.onChange(() -> change(catalog -> catalog));
    }

    /**
     * The universe now.
     *
     * @return an immutable snapshot
     */
    public Universe now() {
        return current;
    }

    /**
     * What every new scope has wired.
     *
     * @return always the same object, so that scopes with the same imports share their wirings
     */
    public ScopeWiring nothing() {
        return nothing;
    }

    /**
     * Lets scopes import a definition.
     *
     * @param definition new
     */
    public void deploy(Definition definition) {
        change(catalog -> catalog.with(definition));
    }

    /**
     * Takes a definition back. Living module objects go on.
     *
     * @param definition deployed before
     */
    public void undeploy(Definition definition) {
        change(catalog -> catalog.without(definition));
        listeners.forEach(Runnable::run);
    }

    /**
     * Listens for definitions that are taken back.
     *
     * @param listener called after each, by the thread that undeploys
     */
    public void onUndeploy(Runnable listener) {
        listeners.add(listener);
    }

    private synchronized void change(UnaryOperator<Catalog> step) {
        current = new Universe(step.apply(current.catalog()), host.resource().exports());
    }
}
