/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * The start level of a scope (Core 9): always 1, because modules start in the order of their imports. Who asks is
 * answered; who wants another level is told that there is none.
 *
 * @param framework the scope
 */
record OneStartLevel(ScopeFramework framework) implements FrameworkStartLevel {

    private static final int LEVEL = 1;

    @Override
    public int getStartLevel() {
        return LEVEL;
    }

    @Override
    public void setStartLevel(int level, FrameworkListener... listeners) {
        requireTheOne(level);
        FrameworkEvent event = new FrameworkEvent(FrameworkEvent.STARTLEVEL_CHANGED, framework.systemBundle(), null);
        framework.publish(event);
        framework.events().listeners().deliver(event, framework.systemBundle(), List.of(listeners));
    }

    @Override
    public int getInitialBundleStartLevel() {
        return LEVEL;
    }

    @Override
    public void setInitialBundleStartLevel(int level) {
        requireTheOne(level);
    }

    @Override
    public Bundle getBundle() {
        return framework.systemBundle();
    }

    private void requireTheOne(int level) {
        if (level != LEVEL) {
            throw new IllegalArgumentException("Scope [" + framework.name() + "] has the start level " + LEVEL
                    + " only and cannot go to " + level
                    + ": modules start in the order of their imports; import them in the order that is wanted.");
        }
    }
}
