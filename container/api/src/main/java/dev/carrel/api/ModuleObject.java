/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * One instance of a module definition in a scope. Its activator was started when it was created and is stopped when it
 * is closed, once each.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ProviderType
public interface ModuleObject extends AutoCloseable {

    /**
     * The name under which the scope imported it.
     *
     * @return the definition's name
     */
    String name();

    /**
     * What this is an instance of.
     *
     * @return the definition
     */
    ModuleDefinition definition();

    /**
     * Where it lives.
     *
     * @return the scope
     */
    InterpreterScope scope();

    /**
     * How far its life has come.
     *
     * @return the state
     */
    ModuleState state();

    /**
     * The bundle that this module object is in its scope, for code that speaks OSGi.
     *
     * @return the bundle as the scope's modules see it
     */
    Bundle bundle();

    /**
     * Who provides what this module object takes from elsewhere.
     *
     * @return a snapshot, as data and in words
     * @throws CarrelException with {@link ErrorCode#MODULE_FREED}
     */
    WiringReport wiring();

    /**
     * Whether its classes are those of other module objects, too: its definition {@linkplain ClassSharing#allowed() may}
     * share them, and so may everything that it is wired to.
     *
     * @return false when it has classes of its own
     */
    boolean sharesClasses();

    /**
     * A class of this module object.
     *
     * @param className the binary name
     * @return the class as the module object itself sees it
     * @throws ClassNotFoundException when the module object has no such class
     */
    Class<?> loadClass(String className) throws ClassNotFoundException;

    /**
     * A service that this module object registered.
     *
     * @param <S> the type of the service
     * @param type the class under which the service is registered
     * @return the raw service with the highest ranking, or empty
     */
    <S> Optional<S> service(Class<S> type);

    /**
     * Frees the module object: its activator is stopped, and everything it acquired is given back. Idempotent. Modules
     * that use its classes keep those that they have loaded.
     *
     * @throws CarrelException with {@link ErrorCode#STOP_FAILED} or {@link ErrorCode#STOP_TIMEOUT} when the activator's
     *     stop failed; the module object is freed all the same
     */
    @Override
    void close();
}
