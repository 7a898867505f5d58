/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Version;

/**
 * What can be imported: one deployed bundle. Immutable.
 */
@ProviderType
public interface ModuleDefinition {

    /**
     * The name to import it by: the attribute {@code name} of the bundle's {@code dev.carrel.module} capability, or
     * else its symbolic name.
     *
     * @return the name
     */
    String name();

    /**
     * The module's version: the attribute {@code version} of the capability, or else the bundle's version.
     *
     * @return the version
     */
    Version version();

    /**
     * The bundle's symbolic name.
     *
     * @return the symbolic name
     */
    String symbolicName();

    /**
     * The SHA-256 digest of the content, in lower-case hexadecimal digits.
     *
     * @return 64 characters
     */
    String digest();

    /**
     * Where the content came from.
     *
     * @return the location given at deployment
     */
    String location();

    /**
     * What the author declared on sharing classes between module objects.
     *
     * @return the declared isolation
     */
    Isolation isolation();

    /**
     * Whether module objects may share their classes: what the state analysis, the author and the operator came to.
     *
     * @return the decision and its reasons
     */
    ClassSharing sharing();

    /**
     * How many module objects there may be.
     *
     * @return the declared multiplicity
     */
    Multiplicity multiplicity();

    /**
     * For a JAR that was no bundle, how it was made into one.
     *
     * @return a sentence, or empty for a bundle
     */
    Optional<String> wrapped();
}
