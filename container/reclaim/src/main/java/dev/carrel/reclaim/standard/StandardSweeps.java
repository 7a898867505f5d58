/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.standard;

import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.cache.CacheSweeps;
import dev.carrel.reclaim.file.OpenFileSweep;
import dev.carrel.reclaim.jdk.Reach;
import dev.carrel.reclaim.platform.PlatformSweeps;
import dev.carrel.reclaim.setting.SettingSweeps;
import dev.carrel.reclaim.thread.ThreadSweeps;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sweeps that Carrel knows, in the order in which they run: first the module's own shutdown hooks, since they know
 * best; then what runs on its own is ended, so that nothing is left anew behind our back; then registries and settings;
 * then what was left on threads of others; caches and files last.
 *
 * <p>Make the list once, when Carrel starts: settings are put back to what they were then.
 */
public final class StandardSweeps {

    private StandardSweeps() {}

    /** All sweeps that run at a free: for a module object that had a private class space. */
    public static List<Sweep> all() {
        Reach reach = new Reach();
        PlatformSweeps platform = new PlatformSweeps(reach);
        ThreadSweeps threads = new ThreadSweeps(reach);
        return Stream.of(
                        platform.first(),
                        threads.ending(),
                        platform.registries(),
                        new SettingSweeps(reach).all(),
                        threads.leftOnOthers(),
                        new CacheSweeps(reach).cheap(),
                        List.<Sweep>of(new OpenFileSweep()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The sweeps for a module object whose classes are shared and stay: its threads, known by their group, and its files.
     * Nothing else tells such an object's things from those of its siblings.
     */
    public static List<Sweep> forSharedClasses() {
        Reach reach = new Reach();
        return Stream.of(new ThreadSweeps(reach).ending(), List.<Sweep>of(new OpenFileSweep()))
                .flatMap(List::stream)
                .toList();
    }

    /** The sweeps that cost milliseconds: for a class space that is still there after all others ran. */
    public static List<Sweep> thorough() {
        return new CacheSweeps(new Reach()).thorough();
    }
}
