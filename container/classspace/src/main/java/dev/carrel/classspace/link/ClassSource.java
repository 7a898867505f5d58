/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who gives classes and resources to a class space: what another one exports, or the host.
 *
 * <p>Threads. Implementations are safe, and hold no lock while they load.
 */
public interface ClassSource {

    /**
     * Loads a class.
     *
     * @param name its binary name
     * @return the class, if this source has it and lets it be seen
     */
    Optional<Class<?>> findClass(String name);

    /**
     * Finds a resource.
     *
     * @param path its path, without a slash at the beginning
     * @return its URL, if this source has it
     */
    Optional<URL> findResource(String path);

    /**
     * Finds all resources of a path.
     *
     * @param path their path, without a slash at the beginning
     * @return the URLs in the order of this source's class path
     */
    List<URL> findResources(String path);

    /**
     * Lists the resources of a folder.
     *
     * @param query what is asked for
     * @return their paths; empty where a source cannot list
     */
    Collection<String> list(ResourceQuery query);

    /**
     * This source without what it takes from the bundles that it requires itself.
     *
     * @return its own part of a package that may be split
     */
    default ClassSource part() {
        return this;
    }

    /**
     * Who this is, for sentences.
     *
     * @return for example {@code commons-io@alice}
     */
    String name();
}
