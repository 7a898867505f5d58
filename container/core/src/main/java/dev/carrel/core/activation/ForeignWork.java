/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.activation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs an activator's start or stop, with the module's class loader as the thread's context class loader. Without a limit
 * it runs on the calling thread; with one, on a thread of its own that ends with it.
 */
public final class ForeignWork {

    /** What may throw anything. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @throws Exception whatever foreign code throws
         */
        void run() throws Exception;
    }

    private final Function<Runnable, Thread> threads;
    private final ClassLoader loader;
    private final StateGate gate;

    /**
     * Prepares a call.
     *
     * @param threads makes the thread when there is a limit
     * @param loader the context class loader for its length
     * @param gate lent to that thread
     */
    public ForeignWork(Function<Runnable, Thread> threads, ClassLoader loader, StateGate gate) {
        this.threads = threads;
        this.loader = loader;
        this.gate = gate;
    }

    /**
     * Runs foreign code.
     *
     * @param limit how long it may take; empty for no limit
     * @param work the code
     * @return what it threw, or null
     * @throws TimeoutException when the limit has passed; the message is the stack where it hangs
     * @throws InterruptedException when the calling thread was interrupted while it waited
     */
    public @Nullable Throwable run(Optional<Duration> limit, Work work) throws TimeoutException, InterruptedException {
        return limit.isPresent() ? onOwnThread(limit.get(), work) : here(work);
    }

    private @Nullable Throwable here(Work work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            work.run();
            return null;
            // allow IllegalCatch because this is tenant code: an Error of one module must not end another's work
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private @Nullable Throwable onOwnThread(Duration limit, Work work) throws TimeoutException, InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        @Nullable Throwable[] thrown = new Throwable[1];
        Thread runner = threads.apply(() -> {
            thrown[0] = here(work);
            done.countDown();
        });
        Thread caller = Thread.currentThread();
        gate.lend(runner);
        try {
            runner.start();
            if (!done.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                TimeoutException late = new TimeoutException(stackOf(runner));
                runner.interrupt();
                throw late;
            }
            return thrown[0];
        } catch (InterruptedException e) {
            runner.interrupt();
            throw e;
        } finally {
            gate.lend(caller);
        }
    }

    private static String stackOf(Thread thread) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : thread.getStackTrace()) {
            text.append("\n    at ").append(frame);
        }
        return text.toString();
    }
}
