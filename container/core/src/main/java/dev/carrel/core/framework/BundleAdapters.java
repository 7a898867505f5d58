/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.api.queue.ScopeQueues;
import dev.carrel.api.state.ClassState;
import dev.carrel.core.dto.FrameworkDtos;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.framework.dto.FrameworkDTO;
import org.osgi.framework.dto.ServiceReferenceDTO;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleRevisions;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.framework.wiring.dto.FrameworkWiringDTO;

/** What bundles of a scope adapt to (Core 4.4.16). */
final class BundleAdapters {

    private BundleAdapters() {}

    static <A> @Nullable A adapt(ModuleBundle bundle, Class<A> type) {
        if (type == BundleRevision.class) {
            return bundle.getState() == ModuleBundle.UNINSTALLED ? null : type.cast(bundle.revision());
        }
        if (type == BundleWiring.class) {
            return bundle.getState() == ModuleBundle.UNINSTALLED
                    ? null
                    : type.cast(bundle.revision().getWiring());
        }
        if (type == BundleContext.class) {
            return type.cast(bundle.getBundleContext());
        }
        if (type == BundleRevisions.class) {
            return type.cast(new RevisionsOfBundle(bundle));
        }
        if (type == ClassState.class) {
            ModuleContext context = bundle.life().context();
            return context == null ? null : type.cast(context.states());
        }
        if (type == ScopeQueues.class) {
            return bundle.getState() == ModuleBundle.UNINSTALLED
                    ? null
                    : type.cast(bundle.framework().queues());
        }
        if (type == ServiceReferenceDTO[].class) {
            return bundle.getBundleContext() == null
                    ? null
                    : type.cast(FrameworkDtos.services(bundle.getRegisteredServices()));
        }
        return type == BundleDTO.class ? type.cast(FrameworkDtos.bundle(bundle)) : WiringAdapters.adapt(bundle, type);
    }

    static <A> @Nullable A adapt(SystemBundle bundle, Class<A> type) {
        if (type == BundleRevision.class) {
            return type.cast(bundle.revision());
        }
        if (type == BundleWiring.class) {
            return type.cast(bundle.revision().getWiring());
        }
        if (type == BundleContext.class) {
            return type.cast(bundle.getBundleContext());
        }
        if (type == ScopeQueues.class) {
            return type.cast(bundle.framework().queues());
        }
        if (type == Framework.class) {
            return type.cast(bundle);
        }
        if (type == FrameworkWiring.class) {
            return type.cast(new WiringOfScope(bundle.framework()));
        }
        if (type == FrameworkStartLevel.class) {
            return type.cast(new OneStartLevel(bundle.framework()));
        }
        if (type == BundleRevisions.class) {
            return type.cast(new RevisionsOfBundle(bundle));
        }
        return adaptToData(bundle, type);
    }

    private static <A> @Nullable A adaptToData(SystemBundle bundle, Class<A> type) {
        if (type == BundleDTO.class) {
            return type.cast(FrameworkDtos.bundle(bundle));
        }
        if (type == ServiceReferenceDTO[].class) {
            return type.cast(FrameworkDtos.services(bundle.getRegisteredServices()));
        }
        if (type == FrameworkWiringDTO.class) {
            return type.cast(WiringAdapters.framework(bundle.framework()));
        }
        return type == FrameworkDTO.class
                ? type.cast(FrameworkDtos.framework(
                        bundle.getBundleContext(), bundle.framework().properties()))
                : WiringAdapters.adapt(bundle, type);
    }
}
