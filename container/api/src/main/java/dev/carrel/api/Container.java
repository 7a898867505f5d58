/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import dev.carrel.api.leak.Leaks;
import dev.carrel.api.lend.Lending;
import dev.carrel.api.rollout.Rollouts;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.VersionRange;

/**
 * One Carrel instance: a home folder, the module definitions deployed in it, and the scopes that import them.
 *
 * <pre>{@code
 * try (Container container = Container.open(Path.of("carrel-home"))) {
 *     container.deploy(Path.of("h2-2.3.232.jar"));
 *     InterpreterScope alice = container.createScope("alice");
 *     InterpreterScope bob = container.createScope("bob");
 *     alice.importModule("com.h2database");
 *     bob.importModule("com.h2database");
 *     DataSourceFactory forAlice = alice.service(DataSourceFactory.class).orElseThrow();
 *     DataSourceFactory forBob = bob.service(DataSourceFactory.class).orElseThrow();
 * }
 * }</pre>
 *
 * <p>Several containers may live in one JVM; they share nothing, save that a module of multiplicity
 * {@link Multiplicity#SINGLE} has one module object in the whole process.
 *
 * <p><b>Threads.</b> Safe for use by several threads; no call waits for the work of another scope.
 */
@ProviderType
public interface Container extends AutoCloseable {

    /**
     * Opens a container on a home folder with the default options.
     *
     * @param home the folder for everything the container writes; created when it does not exist
     * @return the open container
     * @throws CarrelException with {@link ErrorCode#HOME_UNUSABLE} when the folder cannot be used or another container
     *     holds it, with {@link ErrorCode#HOST_FAILED} when the host framework does not start
     */
    static Container open(Path home) {
        return open(ContainerOptions.of(home));
    }

    /**
     * Opens a container.
     *
     * @param options where and how
     * @return the open container
     * @throws CarrelException as {@link #open(Path)}
     */
    static Container open(ContainerOptions options) {
        return ServiceLoader.load(ContainerFactory.class, ContainerFactory.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new CarrelException(
                        ErrorCode.HOST_FAILED,
                        "No implementation of ContainerFactory is on the class path; add the artifact "
                                + "dev.carrel:dev.carrel.launcher beside dev.carrel:dev.carrel.api."))
                .open(options);
    }

    /**
     * The folder that holds everything this container writes.
     *
     * @return the absolute path
     */
    Path home();

    /**
     * Deploys a JAR: from now on scopes can import it. A JAR that is no bundle is wrapped into one. Content that is
     * deployed already is not deployed again: the existing definition is returned.
     *
     * @param jar the file; it is copied, and may be deleted or changed afterwards
     * @return the definition, and what is worth telling about how it was made
     * @throws DeploymentException when the file cannot be read, is no JAR, or its manifest cannot be used
     */
    Deployment deploy(Path jar);

    /**
     * Deploys a JAR from a stream.
     *
     * @param location says where the content comes from, in messages and lists; names the module when the JAR's
     *     manifest does not
     * @param content the bytes of the JAR; read to the end, not closed
     * @return the definition, and what is worth telling about how it was made
     * @throws DeploymentException as {@link #deploy(Path)}
     */
    Deployment deploy(String location, InputStream content);

    /**
     * Takes a definition back: it can no longer be imported. Living module objects go on, and what they still need of
     * the content stays until the last one is freed.
     *
     * @param definition a definition of this container; one that is not deployed any more is ignored
     */
    void undeploy(ModuleDefinition definition);

    /**
     * All definitions that can be imported, in order of deployment.
     *
     * @return an immutable snapshot
     */
    List<ModuleDefinition> definitions();

    /**
     * The highest deployed version of a module in a range.
     *
     * @param name the module's name
     * @param range the versions asked for
     * @return the definition, or empty
     */
    Optional<ModuleDefinition> definition(String name, VersionRange range);

    /**
     * Creates a scope that may import every definition.
     *
     * @param name unique among the living scopes of this container
     * @return the new scope
     * @throws CarrelException with {@link ErrorCode#SCOPE_EXISTS}, {@link ErrorCode#NAME_INVALID} or
     *     {@link ErrorCode#CONTAINER_CLOSED}
     */
    default InterpreterScope createScope(String name) {
        return createScope(ScopeOptions.named(name));
    }

    /**
     * Creates a scope.
     *
     * @param options its name, import path and more
     * @return the new scope
     * @throws CarrelException as {@link #createScope(String)}
     */
    InterpreterScope createScope(ScopeOptions options);

    /**
     * Creates a scope with the modules of a lock file: the same definitions, wired to each other in the same way. From
     * then on the scope may import these definitions and no others; the import path of the options does not count.
     *
     * @param options its name and more
     * @param lock what the scope imports, in this order
     * @return the new scope with its module objects
     * @throws CarrelException with {@link ErrorCode#LOCK_DIFFERS} when a definition is missing, has another content, or is
     *     wired in another way; every difference is named. Otherwise as {@link #createScope(ScopeOptions)} and
     *     {@link InterpreterScope#importModule(String, VersionRange)}. Then there is no scope
     */
    InterpreterScope createScope(ScopeOptions options, ScopeLock lock);

    /**
     * A living scope.
     *
     * @param name the scope's name
     * @return the scope, or empty
     */
    Optional<InterpreterScope> scope(String name);

    /**
     * All living scopes, in order of creation.
     *
     * @return an immutable snapshot
     */
    List<InterpreterScope> scopes();

    /**
     * Explains failures that come from the same class existing more than once: a {@link ClassCastException}, a
     * {@link LinkageError}, or an exception that a {@code catch} clause for its own name did not catch.
     *
     * @param thrown what happened; its causes and suppressed exceptions are looked at as well
     * @return whole sentences that name scopes and module objects; none when it has nothing to do with module objects
     */
    List<String> explain(Throwable thrown);

    /**
     * Explains why two classes are not the same.
     *
     * @param one a class
     * @param other a class, as a rule of the same name
     * @return a sentence that names the scope and the module object of each; empty when they are the same class
     */
    Optional<String> explain(Class<?> one, Class<?> other);

    /**
     * What freed module objects left behind.
     *
     * @return the reports of the ledger, and the class spaces that are still in memory
     */
    Leaks leaks();

    /**
     * What could not be brought back when this container was opened: deployments, persistent scopes, modules of these.
     *
     * @return whole sentences; none when everything came back
     */
    List<String> problems();

    /**
     * Moves scopes to other versions of modules while they are in use.
     *
     * @return always the same object
     */
    Rollouts rollouts();

    /**
     * Lends services of the host to the scopes of this container.
     *
     * @return always the same object
     */
    Lending lending();

    /**
     * Closes all scopes, the newest first, and then stops the host framework. Problems of single modules are collected
     * and thrown together after everything was closed.
     *
     * @throws CarrelException with {@link ErrorCode#CLOSE_INCOMPLETE} when a module could not be freed cleanly
     */
    @Override
    void close();
}
