/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ScopeLock;
import dev.carrel.classspace.ClassSpaceLoader;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.framework.ModuleBundle;
import dev.carrel.core.framework.ScopeFramework;
import dev.carrel.core.lend.LentServices;
import dev.carrel.core.setting.ScopeProfile;
import dev.carrel.core.setting.ScopeSupport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * An interpreter scope over a framework of its own.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class WiredScope implements InterpreterScope {

    private final ScopeProfile profile;
    private final ScopeFramework framework;
    private final Importer importer;
    private final SharedParts shared;
    private final ModuleNames names = new ModuleNames();
    private final AtomicBoolean closed = new AtomicBoolean();

    WiredScope(ScopeSupport support, ScopeProfile profile, SharedParts shared) {
        this.profile = profile;
        this.shared = shared;
        this.framework = new ScopeFramework(support, profile, this::freed, this::importForClass);
        this.importer = new Importer(this, framework, shared.singles());
    }

    /**
     * What the scopes of a container have in common beside their support.
     *
     * @param singles who holds modules that are one in the process
     * @param forgotten watches what was forgotten
     * @param keeper told of changes
     * @param onClose told when a scope was closed
     */
    record SharedParts(
            SingleHolders singles, ForgottenModules forgotten, ScopeKeeper keeper, Consumer<WiredScope> onClose) {}

    @Override
    public String name() {
        return profile.name();
    }

    /** Its place in the order of creation. */
    long number() {
        return profile.number();
    }

    @Override
    public ImportPath importPath() {
        return profile.importPath();
    }

    @Override
    public ModuleObject importModule(String name) {
        return importModule(name, any());
    }

    @Override
    public ModuleObject importModule(String name, VersionRange range) {
        ImportedModule imported = importer.importModule(name, range);
        changed();
        return imported;
    }

    @Override
    public Optional<ModuleObject> forget(String name) {
        Optional<ImportedModule> module = names.forget(name);
        module.ifPresent(named -> {
            framework.hide(named.bundle());
            shared.forgotten().watch(named, this);
        });
        changed();
        return module.map(Function.identity());
    }

    @Override
    public Optional<ModuleObject> module(String name) {
        return names.find(name, any()).map(Function.identity());
    }

    @Override
    public List<ModuleObject> modules() {
        return framework.table().bundles().stream()
                .filter(bundle -> bundle.isImported() && !bundle.definition().isFragment())
                .<ModuleObject>map(this::imported)
                .toList();
    }

    @Override
    public ScopeLock lock() {
        requireOpen();
        return LockedModules.of(framework);
    }

    /** The loaders of its module objects, as far as they have been made. */
    List<ClassSpaceLoader> loaders() {
        return framework.table().loaders();
    }

    @Override
    public <S> Optional<S> service(Class<S> type) {
        requireOpen();
        return services().best(type);
    }

    @Override
    public <S, R> R call(Class<S> type, Function<? super S, ? extends R> work) {
        requireOpen();
        return services().call(type, null, work);
    }

    @Override
    public <S, R> R call(Class<S> type, Filter filter, Function<? super S, ? extends R> work) {
        requireOpen();
        return services().call(type, filter, work);
    }

    @Override
    public <S, R> CompletionStage<R> callAsync(Class<S> type, Function<? super S, ? extends R> work) {
        requireOpen();
        CompletableFuture<R> result = new CompletableFuture<>();
        framework.thread("call", () -> complete(result, type, work)).start();
        return result.minimalCompletionStage();
    }

    private <S, R> void complete(CompletableFuture<R> result, Class<S> type, Function<? super S, ? extends R> work) {
        try {
            result.complete(services().call(type, null, work));
            // allow IllegalCatch because the work is foreign code, and whoever waits must hear of its errors, too
        } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
        }
    }

    @Override
    public BundleContext bundleContext() {
        return framework.systemContext();
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        List<BundleException> failures = framework.close();
        shared.onClose().accept(this);
        if (!failures.isEmpty()) {
            CarrelException incomplete = new CarrelException(
                    ErrorCode.CLOSE_INCOMPLETE,
                    "Scope [" + name() + "] was closed, but not everything in it ended cleanly, " + failures.size()
                            + " did not: "
                            + String.join(
                                    "; ",
                                    failures.stream().map(Throwable::getMessage).toList()));
            failures.forEach(incomplete::addSuppressed);
            throw incomplete;
        }
    }

    void requireOpen() {
        if (closed.get()) {
            throw new CarrelException(ErrorCode.SCOPE_CLOSED, "Scope [" + name() + "] was closed; create a new one.");
        }
    }

    ScopeFramework framework() {
        return framework;
    }

    Importer importer() {
        return importer;
    }

    ModuleNames names() {
        return names;
    }

    /** The one module object of a bundle, as long as it has a name or somebody holds it. */
    ImportedModule imported(ModuleBundle bundle) {
        return names.of(bundle)
                .or(() -> shared.forgotten().handle(bundle))
                .orElseGet(() -> new ImportedModule(this, bundle));
    }

    /** Whether another module of the scope takes classes or services from it. */
    boolean isUsedByModules(ModuleBundle bundle) {
        return framework.table().bundles().stream()
                .filter(other -> other != bundle)
                .anyMatch(other -> other.providers().contains(bundle) || usesServiceOf(bundle, other));
    }

    private static boolean usesServiceOf(ModuleBundle bundle, ModuleBundle other) {
        ServiceReference<?>[] used = other.getServicesInUse();
        return used != null && Arrays.stream(used).anyMatch(reference -> reference.getBundle() == bundle);
    }

    /** Frees it on a thread of the scope; a failure is an event of the scope's framework. */
    void freeLater(ModuleBundle bundle) {
        framework
                .thread("free of a forgotten module", () -> free(bundle).ifPresent(failure -> report(bundle, failure)))
                .start();
    }

    ScopeServices services() {
        return new ScopeServices(framework);
    }

    Optional<LentServices> borrowed() {
        return framework.borrowed();
    }

    Optional<BundleException> free(ModuleBundle bundle) {
        Optional<BundleException> failure = framework.free(bundle);
        changed();
        return failure;
    }

    /** Its modules have changed. */
    void changed() {
        shared.keeper().changed(name(), this::named);
    }

    /** What has a name, in order of creation: what the scope needs to be as it is. */
    private List<ModuleDefinition> named() {
        return framework.table().bundles().stream()
                .filter(bundle -> !bundle.definition().isFragment() && names.has(bundle))
                .<ModuleDefinition>map(bundle -> bundle.definition().original())
                .toList();
    }

    void report(ModuleBundle bundle, BundleException failure) {
        framework.publish(new FrameworkEvent(FrameworkEvent.ERROR, bundle, failure));
    }

    /** A class needs it by a dynamic import; that it cannot be imported means no more than that the class is missing. */
    private boolean importForClass(Definition definition) {
        try {
            importer.importModule(definition.name(), exactly(definition.version()));
            return true;
        } catch (CarrelException e) {
            return false;
        }
    }

    /** Every version. */
    private static VersionRange any() {
        return new VersionRange(VersionRange.LEFT_CLOSED, Version.emptyVersion, null, VersionRange.RIGHT_OPEN);
    }

    private static VersionRange exactly(Version version) {
        return new VersionRange(VersionRange.LEFT_CLOSED, version, version, VersionRange.RIGHT_CLOSED);
    }

    private void freed(ModuleBundle bundle) {
        names.remove(bundle);
        shared.forgotten().freed(bundle);
        shared.singles().release(name(), bundle.definition());
    }

    @Override
    public String toString() {
        return "scope " + name();
    }
}
