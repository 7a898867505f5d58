/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens containers; found through {@link java.util.ServiceLoader} by {@link Container#open(ContainerOptions)}.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ProviderType
public interface ContainerFactory {

    /**
     * Opens a container.
     *
     * @param options where and how
     * @return the open container
     * @throws CarrelException as {@link Container#open(java.nio.file.Path)}
     */
    Container open(ContainerOptions options);
}
