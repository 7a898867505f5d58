/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.composition;

import org.osgi.framework.BundleContext;

/** Something that lives in the host framework beside the container, such as the shell. */
@FunctionalInterface
public interface HostPart {

    /**
     * Moves in, when the container is open and registered as a service.
     *
     * @param host the context of the host framework's system bundle
     * @return what moves it out; done before anything of the container is closed
     */
    AutoCloseable join(BundleContext host);

    /**
     * Comes before anything is deployed: what is to be resolved in the host framework is resolved now. Felix gives a bundle
     * no package of the system bundle once it holds bundles that must not be resolved.
     *
     * @param context of the system bundle
     */
    default void prepare(BundleContext context) {}
}
