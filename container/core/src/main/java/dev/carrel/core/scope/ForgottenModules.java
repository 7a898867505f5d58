/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.core.framework.ModuleBundle;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The module objects of one container that were forgotten and are not closed: each is freed, with a warning, when its last
 * handle is garbage and no module of its scope uses it.
 *
 * <p>Only what was forgotten is watched, so nothing is paid for module objects that have a name. The one thread, begun with
 * the first that is forgotten, waits for the garbage collector alone: activators are stopped on threads of their scopes.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class ForgottenModules implements AutoCloseable {

    private static final long GLANCE_MILLIS = 1_000;
    private static final int SHOWN_FRAMES = 5;

    private final ReferenceQueue<ImportedModule> dropped = new ReferenceQueue<>();
    private final Map<ModuleBundle, Handle> handles = new ConcurrentHashMap<>();
    private @Nullable Thread watcher;
    private boolean closed;

    /** The module object of a forgotten bundle, as the embedder holds it, and where it was forgotten. */
    private static final class Handle extends WeakReference<ImportedModule> {

        private final WiredScope scope;
        private final ModuleBundle bundle;
        private final String place;

        Handle(ImportedModule module, WiredScope scope, String place, ReferenceQueue<ImportedModule> dropped) {
            super(module, dropped);
            this.scope = scope;
            this.bundle = module.bundle();
            this.place = place;
        }
    }

    /** Frees it when nobody can close it any more. */
    void watch(ImportedModule module, WiredScope scope) {
        handles.put(module.bundle(), new Handle(module, scope, place(), dropped));
        begin();
    }

    /** The one module object of a forgotten bundle; made anew when the last one is garbage, and the bundle is not freed yet. */
    Optional<ImportedModule> handle(ModuleBundle bundle) {
        ImportedModule[] found = new ImportedModule[1];
        handles.computeIfPresent(bundle, (same, handle) -> {
            ImportedModule known = handle.get();
            found[0] = known == null ? new ImportedModule(handle.scope, bundle) : known;
            return known == null ? new Handle(found[0], handle.scope, handle.place, dropped) : handle;
        });
        return Optional.ofNullable(found[0]);
    }

    /** It was closed, as it should be. */
    void freed(ModuleBundle bundle) {
        handles.remove(bundle);
    }

    private synchronized void begin() {
        if (watcher == null && !closed) {
            Thread thread = new Thread(null, this::watch, "carrel forgotten modules", 0, false);
            thread.setDaemon(true);
            thread.start();
            watcher = thread;
        }
    }

    private void watch() {
        List<Handle> used = new ArrayList<>();
        try {
            while (true) {
                Reference<?> gone = used.isEmpty() ? dropped.remove() : dropped.remove(GLANCE_MILLIS);
                if (gone instanceof Handle handle) {
                    used.add(handle);
                }
                used.removeIf(this::settled);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the container was closed
        }
    }

    /** Whether nothing is left to do: it was freed, is held again, or its free has begun. */
    private boolean settled(Handle handle) {
        if (handles.get(handle.bundle) != handle || handle.bundle.isFreed()) {
            return true;
        }
        if (handle.scope.isUsedByModules(handle.bundle)) {
            return false;
        }
        if (handles.remove(handle.bundle, handle)) {
            System.getLogger(ForgottenModules.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            handle.bundle.label()
                                    + " was forgotten, and nobody holds it any more to close it; it is freed"
                                    + " now. It was forgotten at " + handle.place
                                    + ". Cure: close a module object that is no longer needed.");
            handle.scope.freeLater(handle.bundle);
        }
        return true;
    }

    private static String place() {
        return StackWalker.getInstance().walk(frames -> frames.filter(
                        frame -> !frame.getClassName().startsWith(ForgottenModules.class.getPackageName())
                                && !frame.getClassName().startsWith("java."))
                .limit(SHOWN_FRAMES)
                .map(StackWalker.StackFrame::toString)
                .collect(Collectors.joining(" < ")));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
