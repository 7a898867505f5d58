/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.VersionRange;

/**
 * A tenant, a library, a session: configuration (its import path) and runtime state (its modules). To its modules a
 * scope looks like a complete OSGi framework.
 *
 * <p><b>Threads.</b> Safe for use by several threads. Importing one name from several threads creates one module
 * object. No call waits for the work of another scope.
 */
@ProviderType
public interface InterpreterScope extends AutoCloseable {

    /**
     * The scope's name.
     *
     * @return unique among the living scopes of the container
     */
    String name();

    /**
     * What this scope may import.
     *
     * @return the import path the scope was created with
     */
    ImportPath importPath();

    /**
     * Imports a module: the one that the scope already holds under this name, or else a new module object of the
     * highest version on the import path, created after the modules it needs.
     *
     * <p>A thread that imports a module whose creation it is itself in the middle of (a circle of imports) gets the
     * module object before its activator has returned.
     *
     * @param name the module's name
     * @return the module object
     * @throws ModuleImportException when it cannot be created; then nothing of it is left in the scope
     */
    default ModuleObject importModule(String name) {
        return importModule(name, VersionRange.valueOf("0"));
    }

    /**
     * Imports a module in one of the given versions. A scope may hold several versions of a module; the one imported
     * last is found under the bare name.
     *
     * @param name the module's name
     * @param range the versions asked for
     * @return the module object
     * @throws ModuleImportException when it cannot be created; then nothing of it is left in the scope
     */
    ModuleObject importModule(String name, VersionRange range);

    /**
     * Takes a name out of the scope, as Python's {@code del sys.modules[name]} does: the next import creates a new
     * module object, and this one lives on until it is closed.
     *
     * @param name the module's name
     * @return the module object that had the name, or empty
     */
    Optional<ModuleObject> forget(String name);

    /**
     * The module object with a name.
     *
     * @param name the module's name
     * @return the module object that {@link #importModule(String)} would return without creating one, or empty
     */
    Optional<ModuleObject> module(String name);

    /**
     * The living module objects, forgotten ones included, in order of creation.
     *
     * @return an immutable snapshot
     */
    List<ModuleObject> modules();

    /**
     * What this scope has imported, down to the bytes, to make an equal scope from later. Forgotten module objects, and
     * bundles that modules have installed, are not part of it.
     *
     * @return a snapshot, whose text form is a lock file
     */
    ScopeLock lock();

    /**
     * The service of a type with the highest ranking in this scope. The object is the raw service: calls on it cost
     * nothing extra, and nothing keeps its module object alive.
     *
     * @param <S> the type of the service
     * @param type the class under which the service is registered, from a package that modules and the caller share
     * @return the service, or empty when this scope's modules register none and the host lends none
     */
    <S> Optional<S> service(Class<S> type);

    /**
     * Calls a service of this scope. For the length of the call the module object that registered the service is held:
     * it is not freed before the call ends, or a time limit has passed. The thread's context class loader is the module
     * object's, and leads from there to the scope. A service that the host lends is called as it is.
     *
     * @param <S> the type of the service
     * @param <R> the type of the result
     * @param type the class under which the service is registered
     * @param work what to do with the service; its exceptions pass through
     * @return what the work returns
     * @throws CarrelException with {@link ErrorCode#SERVICE_MISSING}, {@link ErrorCode#MODULE_FREED} when the only module
     *     that has such a service is being freed, or {@link ErrorCode#SCOPE_CLOSED}
     */
    <S, R> R call(Class<S> type, Function<? super S, ? extends R> work);

    /**
     * Calls a service whose properties match a filter, as {@link #call(Class, Function)} does.
     *
     * @param <S> the type of the service
     * @param <R> the type of the result
     * @param type the class under which the service is registered
     * @param filter which of the services, by their properties
     * @param work what to do with the service; its exceptions pass through
     * @return what the work returns
     * @throws CarrelException as {@link #call(Class, Function)}
     */
    <S, R> R call(Class<S> type, Filter filter, Function<? super S, ? extends R> work);

    /**
     * Calls a service on a thread of the scope's own, which ends with the call.
     *
     * @param <S> the type of the service
     * @param <R> the type of the result
     * @param type the class under which the service is registered
     * @param work what to do with the service
     * @return completed with what the work returns or throws, or with what {@link #call(Class, Function)} would throw
     * @throws CarrelException with {@link ErrorCode#SCOPE_CLOSED}
     */
    <S, R> CompletionStage<R> callAsync(Class<S> type, Function<? super S, ? extends R> work);

    /**
     * The context of the scope's system bundle, for code that speaks OSGi.
     *
     * @return a context that sees this scope alone
     */
    BundleContext bundleContext();

    /**
     * Whether the scope was closed.
     *
     * @return whether nothing can be imported any more
     */
    boolean isClosed();

    /**
     * Frees all module objects, the newest first, and then the scope. Problems of single modules are collected and
     * thrown together after everything was freed.
     *
     * @throws CarrelException with {@link ErrorCode#CLOSE_INCOMPLETE} when a module could not be freed cleanly
     */
    @Override
    void close();
}
