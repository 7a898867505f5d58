/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A module object that was freed, and the answer to the one question that every sweep asks: is this yours?
 *
 * <p>A class is the claimant's when its class loader is the claimant's, or has a claimant's loader among its parents
 * (a loader that the module made itself). An object is the claimant's when its class is, or when it is such a class or
 * loader. A thread group is the claimant's when it, or one of its ancestors, was handed over as owned.
 *
 * <p><b>Threads.</b> Immutable; the predicate must be safe for use by several threads.
 */
public final class Claimant {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(2);

    private final String label;
    private final ClassLoader loader;
    private final Predicate<ClassLoader> mine;
    private final Set<ThreadGroup> threadGroups;
    private final List<Path> folders;
    private final Duration patience;
    private final @Nullable Thread spared;

    private Claimant(
            String label,
            ClassLoader loader,
            Predicate<ClassLoader> mine,
            Set<ThreadGroup> threadGroups,
            List<Path> folders,
            Duration patience,
            @Nullable Thread spared) {
        this.label = label;
        this.loader = loader;
        this.mine = mine;
        this.threadGroups = threadGroups;
        this.folders = folders;
        this.patience = patience;
        this.spared = spared;
    }

    /**
     * A claimant that owns the classes of one private class space.
     *
     * @param scope the scope's name
     * @param module the module's name and version, as users read it
     * @param loader the loader of the private class space; a name that no other living loader has lets sweeps recognise its
     *     frames on a stack
     */
    public static Claimant of(String scope, String module, ClassLoader loader) {
        return new Claimant(
                label(scope, module),
                loader,
                candidate -> candidate == loader,
                Set.of(),
                List.of(),
                DEFAULT_PATIENCE,
                null);
    }

    /**
     * A claimant without a class space of its own: its classes are shared and stay, so only its threads and folders tell
     * what is its own.
     */
    public static Claimant ofSharedClasses(String scope, String module) {
        return withoutClasses(label(scope, module));
    }

    /** A scope whose module objects were freed before: what is left is known by the scope's threads and folders alone. */
    public static Claimant ofScope(String scope) {
        return withoutClasses("Scope [" + scope + "]");
    }

    private static Claimant withoutClasses(String label) {
        return new Claimant(
                label,
                ClassLoader.getPlatformClassLoader(),
                candidate -> false,
                Set.of(),
                List.of(),
                DEFAULT_PATIENCE,
                null);
    }

    private static String label(String scope, String module) {
        return "Scope [" + scope + "]: module [" + module + "]";
    }

    /** The same claimant with a wider idea of which loaders are its own; its own loader always is. */
    public Claimant owningLoaders(Predicate<ClassLoader> owned) {
        Predicate<ClassLoader> wider = candidate -> candidate == loader || owned.test(candidate);
        return new Claimant(label, loader, wider, threadGroups, folders, patience, spared);
    }

    /** The same claimant, owning every thread of these groups and of the groups below them. */
    public Claimant owningThreads(ThreadGroup... groups) {
        return new Claimant(label, loader, mine, Set.of(groups), folders, patience, spared);
    }

    /** The same claimant, owning everything below these folders. */
    public Claimant owningFolders(Path... owned) {
        List<Path> absolute = List.of(owned).stream()
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
        return new Claimant(label, loader, mine, threadGroups, absolute, patience, spared);
    }

    /** The same claimant, whose threads get this long to end once they were asked to. */
    public Claimant withPatience(Duration limit) {
        return new Claimant(label, loader, mine, threadGroups, folders, limit, spared);
    }

    /** The same claimant, of whose threads one is left alone: the one that waits for the sweeps to end. */
    public Claimant sparing(Thread thread) {
        return new Claimant(label, loader, mine, threadGroups, folders, patience, thread);
    }

    /** Whether a thread is left alone although it may be the claimant's. */
    public boolean spares(Thread thread) {
        return thread == spared;
    }

    /** How sentences name the claimant, for example {@code Scope [acme-7]: module [com.h2database 2.3.232]}. */
    public String label() {
        return label;
    }

    /** The loader of the private class space. */
    public ClassLoader loader() {
        return loader;
    }

    /** The folders that are the claimant's. */
    public List<Path> folders() {
        return folders;
    }

    /** How long its threads get to end once they were asked to. */
    public Duration patience() {
        return patience;
    }

    /** Whether a loader is the claimant's, or was made below one that is. */
    public boolean owns(@Nullable ClassLoader candidate) {
        for (ClassLoader each = candidate; each != null; each = each.getParent()) {
            if (mine.test(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class is the claimant's. */
    public boolean owns(Class<?> candidate) {
        return owns(candidate.getClassLoader());
    }

    /** Whether an object is an instance of the claimant's classes, one of these classes, or a loader of the claimant. */
    public boolean ownsObject(@Nullable Object candidate) {
        if (candidate == null) {
            return false;
        }
        return owns(candidate.getClass())
                || (candidate instanceof Class<?> type && owns(type))
                || (candidate instanceof ClassLoader classLoader && owns(classLoader));
    }

    /** Whether a thread group was handed over as owned, or lies below one that was. */
    public boolean ownsGroup(@Nullable ThreadGroup candidate) {
        for (ThreadGroup each = candidate; each != null; each = each.getParent()) {
            if (threadGroups.contains(each)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return label;
    }
}
