/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C or TERM into an orderly end: the working thread is told, and the process waits until it has tidied up.
 *
 * <p><b>Threads.</b> The thread that makes it works and closes it; the JVM's shutdown thread tells.
 */
final class StopSignal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::tell, "carrel-stop");

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** One that makes of TERM and INT a normal end: the process ends with the status of its command. */
    static StopSignal forNormalEnd() {
        StopSignal signal = new StopSignal();
        Signals.answerOnce("TERM", signal::tellWorker);
        Signals.answerOnce("INT", signal::tellWorker);
        return signal;
    }

    /** Waits until the process is told to stop. */
    void await() throws InterruptedException {
        told.await();
    }

    /** Whether the process was told to stop; then an interruption of the worker came from here. */
    boolean isTold() {
        return told.getCount() == 0;
    }

    /** Everything is tidied up: the process may end. */
    @Override
    public void close() {
        tidy.countDown();
        removeHook();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            tidy.countDown();
        }
    }

    private void tellWorker() {
        told.countDown();
        worker.interrupt();
    }

    private void tell() {
        tellWorker();
        try {
            if (!tidy.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(StopSignal.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "Not everything was tidied up within " + PATIENCE_SECONDS + " seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
