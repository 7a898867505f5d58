/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeLock;
import dev.carrel.api.ScopeOptions;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.explanation.LivingLoaders;
import dev.carrel.core.explanation.SameName;
import dev.carrel.core.folder.OwnFolder;
import dev.carrel.core.lend.LentServices;
import dev.carrel.core.setting.ScopeProfile;
import dev.carrel.core.setting.ScopeSupport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The living scopes of one container.
 *
 * <p><b>Threads.</b> Safe for use by several threads; no scope waits for another.
 */
public final class Scopes implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@/-]{1,200}");

    private final ScopeSupport support;
    private final Path folder;
    private final ForgottenModules forgotten = new ForgottenModules();
    private final ScopeKeeper keeper;
    private final WiredScope.SharedParts shared;
    private final Map<String, WiredScope> living = new ConcurrentHashMap<>();
    private final AtomicLong created = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Creates it without scopes.
     *
     * @param support what all scopes share
     * @param home the container's home folder, which also names the container; scopes get folders below it
     * @param keeper remembers scopes
     */
    public Scopes(ScopeSupport support, Path home, ScopeKeeper keeper) {
        this.support = support;
        this.keeper = keeper;
        this.folder = home.resolve("scopes");
        new OwnFolder(folder).empty(); // what a killed process left is no scope's
        this.shared = new WiredScope.SharedParts(new SingleHolders(home.toString()), forgotten, keeper, this::remove);
    }

    /**
     * Creates a scope.
     *
     * @param options as the embedder gave them
     * @return the new scope
     */
    public InterpreterScope create(ScopeOptions options) {
        requireOpen();
        if (!NAME.matcher(options.name()).matches()) {
            throw new CarrelException(
                    ErrorCode.NAME_INVALID,
                    "The scope name [" + options.name()
                            + "] is not allowed; use 1 to 200 letters, digits and . _ - @ / characters.");
        }
        long number = created.incrementAndGet();
        ScopeProfile profile = new ScopeProfile(
                options.name(), options.importPath(), options.properties(), options.borrowing(), folder, number);
        WiredScope scope = new WiredScope(support, profile, shared);
        if (living.putIfAbsent(options.name(), scope) != null) {
            throw new CarrelException(
                    ErrorCode.SCOPE_EXISTS,
                    "A scope named [" + options.name()
                            + "] is alive in this container; close it or choose another name.");
        }
        boolean kept = false;
        try {
            requireOpen();
            keeper.created(options);
            kept = true;
        } finally {
            if (!kept) {
                scope.close();
            }
        }
        return scope;
    }

    /**
     * Creates a scope with the modules of a lock.
     *
     * @param options as the embedder gave them
     * @param lock what is imported
     * @return the new scope
     */
    public InterpreterScope create(ScopeOptions options, ScopeLock lock) {
        requireOpen();
        LockReplay replay = new LockReplay(options.name(), lock);
        replay.check(support.universe().now().catalog());
        InterpreterScope scope = create(options.withImportPath(replay.path()));
        boolean whole = false;
        try {
            replay.into(scope);
            whole = true;
            return scope;
        } finally {
            if (!whole) {
                scope.close();
            }
        }
    }

    /**
     * Explains failures between module objects.
     *
     * @return over those that are alive now
     */
    public SameName sameName() {
        return new SameName(new LivingLoaders(living.values().stream()
                .sorted(Comparator.comparingLong(WiredScope::number))
                .flatMap(scope -> scope.loaders().stream())
                .toList()));
    }

    /**
     * A living scope.
     *
     * @param name its name
     * @return the scope, or empty
     */
    public Optional<InterpreterScope> named(String name) {
        return Optional.ofNullable(living.get(name));
    }

    /**
     * Prepares the change of a scope to another definition of a module.
     *
     * @param scope one of these
     * @param target what its module object of that name is to be an instance of
     * @param withUsers whether modules that use its classes are created anew, too
     * @return the change, or empty when the scope is closed or has no module object of the name
     */
    public Optional<Succession> succession(InterpreterScope scope, Definition target, boolean withUsers) {
        return Optional.ofNullable(living.get(scope.name()))
                .filter(living -> living == scope)
                .flatMap(living -> living.module(target.name())
                        .map(module -> new Succession(living, ((ImportedModule) module).bundle(), target, withUsers)));
    }

    /**
     * All living scopes.
     *
     * @return a snapshot in order of creation
     */
    public List<InterpreterScope> all() {
        return living.values().stream()
                .sorted(Comparator.comparingLong(WiredScope::number))
                .<InterpreterScope>map(scope -> scope)
                .toList();
    }

    /**
     * The scopes whose bundles have looked for services.
     *
     * @return what each has borrowed of the host
     */
    public Stream<LentServices> borrowers() {
        return living.values().stream().flatMap(scope -> scope.borrowed().stream());
    }

    /** Closes all scopes, the newest first. Problems are collected and thrown together. */
    @Override
    public void close() {
        closed.set(true);
        forgotten.close();
        List<InterpreterScope> all = all();
        List<CarrelException> failures = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            try {
                all.get(i).close();
            } catch (CarrelException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            CarrelException incomplete = new CarrelException(
                    ErrorCode.CLOSE_INCOMPLETE,
                    failures.size() + " of " + all.size() + " scopes did not close cleanly: "
                            + String.join(
                                    "; ",
                                    failures.stream().map(Throwable::getMessage).toList()));
            failures.forEach(incomplete::addSuppressed);
            throw incomplete;
        }
    }

    private void remove(WiredScope scope) {
        living.remove(scope.name(), scope);
        if (!closed.get()) {
            keeper.closed(scope.name());
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new CarrelException(
                    ErrorCode.CONTAINER_CLOSED, "The container was closed; open a new one to create scopes.");
        }
    }
}
