/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.api.ImportPath;
import dev.carrel.api.lend.Borrower;
import dev.carrel.classspace.ClassSpaceLoader;
import dev.carrel.core.activation.ActivationException;
import dev.carrel.core.activation.ScopeThreads;
import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.folder.OwnFolder;
import dev.carrel.core.hook.BundleHooks;
import dev.carrel.core.lend.LentInstance;
import dev.carrel.core.lend.LentServices;
import dev.carrel.core.setting.ClosedScope;
import dev.carrel.core.setting.FreedModule;
import dev.carrel.core.setting.ScopeProfile;
import dev.carrel.core.setting.ScopeSupport;
import dev.carrel.core.setting.TimeLimits;
import dev.carrel.core.view.ServiceTypeCheck;
import dev.carrel.queue.HandedValue;
import dev.carrel.queue.QueueHome;
import dev.carrel.registry.Participant;
import dev.carrel.registry.RegistryHost;
import dev.carrel.registry.ServiceRegistry;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;

/**
 * One scope as an OSGi framework to its modules.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class ScopeFramework implements RegistryHost {

    private final ScopeSupport support;
    private final ScopeProfile profile;
    private final Consumer<ModuleBundle> onFreed;
    private final Predicate<Definition> onDemand;
    private final ModuleTable table;
    private final ServiceRegistry registry = new ServiceRegistry(this);
    private final ScopeEvents events = new ScopeEvents(this);
    private volatile @Nullable SystemBundle system;
    private volatile @Nullable LazyActivations lazy;
    private @Nullable QueueHome queues;
    private final AtomicInteger revisions = new AtomicInteger();
    private @Nullable ScopeThreads threads;
    private volatile boolean wrote;
    private volatile @Nullable LentServices borrowed;
    private volatile boolean closed;

    /**
     * Creates an empty scope.
     *
     * @param support what all scopes share
     * @param profile what this one is told
     * @param onFreed told of each bundle whose life is over, never under a lock
     * @param onDemand imports a definition that a class needs by a dynamic import, and says whether it could
     */
    public ScopeFramework(
            ScopeSupport support,
            ScopeProfile profile,
            Consumer<ModuleBundle> onFreed,
            Predicate<Definition> onDemand) {
        this.onFreed = onFreed;
        this.onDemand = onDemand;
        this.support = support;
        this.profile = profile;
        this.table = new ModuleTable(this);
    }

    /**
     * Makes a thread of this scope.
     *
     * @param purpose the end of its name
     * @param work what it does
     * @return a daemon in the scope's own group, not started
     */
    public Thread thread(String purpose, Runnable work) {
        return threads().make(purpose, work);
    }

    private synchronized ScopeThreads threads() {
        ScopeThreads begun = threads;
        if (begun == null) {
            begun = new ScopeThreads(name());
            threads = begun;
        }
        return begun;
    }

    private synchronized Optional<ScopeThreads> threadsIfMade() {
        return Optional.ofNullable(threads);
    }

    /**
     * The scope's name.
     *
     * @return for messages
     */
    public String name() {
        return profile.name();
    }

    /**
     * The bundles and what they are wired to.
     *
     * @return the table
     */
    public ModuleTable table() {
        return table;
    }

    /**
     * Wires what is imported.
     *
     * @return the resolution over this scope
     */
    public ModuleResolution resolution() {
        return new ModuleResolution(this);
    }

    /**
     * The system bundle.
     *
     * @return made when first asked for
     */
    public SystemBundle systemBundle() {
        SystemBundle made = system;
        return made == null ? makeSystemBundle() : made;
    }

    private synchronized SystemBundle makeSystemBundle() {
        SystemBundle made = system;
        if (made == null) {
            made = new SystemBundle(this);
            system = made;
        }
        return made;
    }

    /**
     * Starts a bundle that a step has wired.
     *
     * @param bundle of this scope
     * @throws BundleException an {@link ActivationException} when its activator failed
     */
    public void start(ModuleBundle bundle) throws BundleException {
        lifeCycle().start(bundle, Bundle.START_TRANSIENT);
    }

    /**
     * Stops and uninstalls a bundle, once.
     *
     * @param bundle of this scope; one that was freed before is ignored
     * @return what its stop threw, or empty
     */
    public Optional<BundleException> free(ModuleBundle bundle) {
        try {
            return Optional.ofNullable(lifeCycle().free(bundle));
        } catch (BundleException e) {
            return Optional.of(e);
        } catch (IllegalStateException e) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Frees every bundle, the newest first, and then the scope itself. Idempotent. */
    public List<BundleException> close() {
        // First, or an activator's stop may wait for a thread that waits for a queue.
        closeQueues();
        List<BundleException> failures = new ArrayList<>();
        List<ModuleBundle> all = table.bundles();
        for (int i = all.size() - 1; i >= 0; i--) {
            free(all.get(i)).ifPresent(failures::add);
        }
        closed = true;
        failures.addAll(giveBack());
        SystemBundle made = system;
        if (made != null) {
            made.getBundleContext().invalidate();
        }
        threadsIfMade().ifPresent(this::end);
        if (wrote) {
            new OwnFolder(profile.folder()).delete();
        }
        return failures;
    }

    /** What Carrel started for the scope ends with it; and what was started there in turn is the scope's, too. */
    private void end(ScopeThreads made) {
        made.end(support.limits().patience())
                .ifPresent(group -> support.freed().closed(new ClosedScope(name(), group, profile.folder())));
        made.letGo();
    }

    /**
     * Whether it was closed.
     *
     * @return whether nothing can be installed any more
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Keeps new requirements from being wired to a bundle: it was forgotten.
     *
     * @param bundle of this scope
     */
    public void hide(ModuleBundle bundle) {
        table.hide(bundle.definition());
    }

    /**
     * Takes back that a bundle was hidden: it stays after all.
     *
     * @param bundle of this scope
     */
    public void show(ModuleBundle bundle) {
        table.show(bundle.definition());
    }

    /**
     * The bundles that take classes from others.
     *
     * @param providers bundles of this scope
     * @return those that take something from one of them directly, without them, in order of creation
     */
    public List<ModuleBundle> usersOf(Collection<ModuleBundle> providers) {
        return table.usersOf(providers);
    }

    /**
     * How long foreign code may take.
     *
     * @return the container's limits
     */
    public TimeLimits limits() {
        return support.limits();
    }

    /**
     * A value as another module object may have it.
     *
     * @param value shareable, as queues have it
     * @return the value, or a copy of it
     */
    public @Nullable Object handedOver(@Nullable Object value) {
        return HandedValue.of(value, ScopeFramework::isShared);
    }

    /**
     * The definitions that are deployed now.
     *
     * @return the catalog's snapshot
     */
    public Catalog catalog() {
        return support.universe().now().catalog();
    }

    /**
     * The embedder's part in the registry.
     *
     * @return the system bundle's
     */
    public Participant participant() {
        return systemBundle().getBundleContext().participant();
    }

    void freed(ModuleBundle bundle) {
        onFreed.accept(bundle);
    }

    ImportPath importPath() {
        return profile.importPath();
    }

    ScopeSupport support() {
        return support;
    }

    ServiceRegistry registry() {
        return registry;
    }

    ScopeEvents events() {
        return events;
    }

    LifeCycle lifeCycle() {
        return new LifeCycle(this);
    }

    Installer installer() {
        return new Installer(this);
    }

    BundleResources resources() {
        return new BundleResources(this);
    }

    void fire(int type, ModuleBundle bundle) {
        fire(type, bundle, bundle);
    }

    void fire(int type, ModuleBundle bundle, Bundle origin) {
        events.fire(type, bundle, origin);
    }

    int nextRevision() {
        return revisions.incrementAndGet();
    }

    /** Disposes of what nobody uses any more. */
    void sweep() {
        for (ModuleRevision dropped : table.sweep()) {
            dropped.wiring().ifPresent(this::dispose);
            dropped.dispose();
            if (dropped.bundle().isFreed() && wrote) {
                new OwnFolder(folder(dropped.bundle().getBundleId())).delete();
            }
        }
    }

    /** Closes the class space of a wiring that nobody uses any more. */
    void dispose(RevisionWiring wiring) {
        wiring.privateSpace().ifPresent(support.copies()::closing);
        wiring.privateSpace().ifPresent(space -> support.freed()
                .freed(new FreedModule(
                        name(),
                        wiring.linked().definition().toString(),
                        space,
                        List.of(folder(wiring.revision().bundle().getBundleId())))));
        wiring.close();
    }

    BundleHooks hooks() {
        return new BundleHooks(registry);
    }

    VisibleBundles visible() {
        return new VisibleBundles(this);
    }

    /** The queues of this scope, begun when first asked for. */
    synchronized QueueHome queues() {
        QueueHome begun = queues;
        if (begun == null) {
            begun = new QueueHome(name(), ScopeFramework::isShared);
            if (closed) {
                begun.close();
            }
            queues = begun;
        }
        return begun;
    }

    private static boolean isShared(Class<?> type) {
        return !(type.getClassLoader() instanceof ClassSpaceLoader);
    }

    private synchronized void closeQueues() {
        if (queues != null) {
            queues.close();
        }
    }

    /** Who waits for a class; empty as long as nobody ever did. */
    Optional<LazyActivations> lazyActivations() {
        return Optional.ofNullable(lazy);
    }

    /** From now on the definitions of classes are watched. */
    synchronized void watchDefinitions() {
        if (lazy == null) {
            lazy = new LazyActivations();
        }
    }

    /** What this scope was created with. */
    Map<String, String> properties() {
        return profile.properties();
    }

    @Nullable
    String property(String key) {
        String own = profile.properties().get(key);
        return own == null ? support.host().context().getProperty(key) : own;
    }

    boolean importForClass(Definition definition) {
        return onDemand.test(definition);
    }

    private Path folder(long bundleId) {
        return profile.folder().resolve(Long.toString(bundleId));
    }

    Path nativeFolder(long bundleId) {
        wrote = true;
        return folder(bundleId).resolve("native");
    }

    File dataFile(long bundleId, String name) {
        wrote = true;
        Path folder = folder(bundleId).resolve("data");
        folder.toFile().mkdirs();
        return name.isEmpty() ? folder.toFile() : folder.resolve(name).toFile();
    }

    /**
     * What the host has lent to this scope.
     *
     * @return empty as long as no bundle of it has looked for services
     */
    public Optional<LentServices> borrowed() {
        return Optional.ofNullable(borrowed);
    }

    @Override
    public void aboutToLook() {
        LentServices begun = borrowed;
        (begun == null ? beginBorrowing() : begun).begin();
    }

    private synchronized LentServices beginBorrowing() {
        LentServices begun = borrowed;
        if (begun == null) {
            Borrower borrower = new Borrower(name(), properties());
            begun = new LentServices(
                    systemBundle().getBundleContext().participant(),
                    new LentServices.Client(
                            borrower,
                            profile.borrowing(),
                            problem -> publish(new FrameworkEvent(FrameworkEvent.ERROR, systemBundle(), problem))),
                    support.offers());
            if (closed) {
                begun.close();
            }
            borrowed = begun;
        }
        return begun;
    }

    private synchronized Optional<LentServices> lastBorrowed() {
        return borrowed();
    }

    private List<BundleException> giveBack() {
        return lastBorrowed().stream()
                .flatMap(begun -> begun.close().stream())
                .map(problem -> new BundleException(String.valueOf(problem.getMessage()), problem))
                .toList();
    }

    @Override
    public BundleContext systemContext() {
        return systemBundle().getBundleContext();
    }

    @Override
    public boolean isAssignable(Bundle registrant, Bundle requester, String className, @Nullable Object service) {
        return service instanceof LentInstance lent
                ? ServiceTypeCheck.isSameFor(requester, className, lent.classOf(className))
                : ServiceTypeCheck.isAssignable(registrant, requester, className, service);
    }

    @Override
    public void publish(FrameworkEvent event) {
        events.publish(event);
    }

    @Override
    public String toString() {
        return "scope " + name();
    }
}
