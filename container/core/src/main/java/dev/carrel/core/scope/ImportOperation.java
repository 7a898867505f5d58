/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.core.framework.ModuleBundle;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One import that creates module objects. Others that want one of them wait for the whole of it, save for the threads
 * that work for the import itself: those see module objects before their activators have returned.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class ImportOperation {

    private final Thread importer = Thread.currentThread();
    private final List<ModuleBundle> created;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable ImportOperation> waitsFor = new AtomicReference<>();

    ImportOperation(List<ModuleBundle> created) {
        this.created = List.copyOf(created);
    }

    List<ModuleBundle> created() {
        return created;
    }

    boolean contains(ModuleBundle bundle) {
        return created.contains(bundle);
    }

    /** Whether the current thread imports, or runs one of the activators. */
    boolean isMine() {
        Thread current = Thread.currentThread();
        return importer == current || created.stream().anyMatch(bundle -> bundle.isChangedBy(current));
    }

    void end() {
        ended.countDown();
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /**
     * Notes that this one waits for another, unless the other waits for this one already.
     *
     * @return whether it is safe to wait
     */
    boolean mayWaitFor(ImportOperation other) {
        waitsFor.set(other);
        for (ImportOperation next = other; next != null; next = next.waitsFor.get()) {
            if (next == this) {
                waitsFor.set(null);
                return false;
            }
        }
        return true;
    }

    void waitsNoMore() {
        waitsFor.set(null);
    }

    void await() throws InterruptedException {
        ended.await();
    }
}
