/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.hook;

import dev.carrel.registry.ServiceRegistry;
import dev.carrel.registry.foreign.ShrinkableCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.bundle.FindHook;

/**
 * Asks the bundle hooks of a scope.
 *
 * @param registry where they are registered
 */
public record BundleHooks(ServiceRegistry registry) {

    /**
     * What a bundle may see of some bundles. The system bundle sees everything; its hooks are asked all the same.
     *
     * @param context who looks
     * @param all what there is
     * @return what the hooks leave of it
     */
    public List<Bundle> visible(BundleContext context, Collection<? extends Bundle> all) {
        if (!registry.hasHooks()) {
            return List.copyOf(all);
        }
        List<Bundle> left = new ArrayList<>(all);
        Collection<Bundle> shown = new ShrinkableCollection<>(left);
        registry.forEachHook(FindHook.class, hook -> hook.find(context, shown));
        return context.getBundle().getBundleId() == 0 ? List.copyOf(all) : left;
    }

    /**
     * With which bundles of the same name and version another one collides.
     *
     * @param operation {@link CollisionHook#INSTALLING} or {@link CollisionHook#UPDATING}
     * @param target who installs, or what is updated
     * @param same the bundles of the same name and version
     * @return what the hooks leave of them
     */
    public List<Bundle> collisions(int operation, Bundle target, Collection<? extends Bundle> same) {
        List<Bundle> left = new ArrayList<>(same);
        if (!left.isEmpty()) {
            Collection<Bundle> shown = new ShrinkableCollection<>(left);
            registry.forEachHook(CollisionHook.class, hook -> hook.filterCollisions(operation, target, shown));
        }
        return left;
    }
}
