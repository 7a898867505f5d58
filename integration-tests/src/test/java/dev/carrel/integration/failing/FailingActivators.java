/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.failing;

import java.util.concurrent.CountDownLatch;
// allow IllegalImport because leaving something there is the point
import java.util.logging.Handler;
// allow IllegalImport because leaving something there is the point
import java.util.logging.LogRecord;
// allow IllegalImport because leaving something there is the point
import java.util.logging.Logger;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Activators that fail, each in its own way; every one is packed into a bundle of its own. */
final class FailingActivators {

    /** The system property that ends what does not end by itself. */
    static final String END = "carrel.test.end";

    private FailingActivators() {}

    /** Does nothing wrong. */
    public static final class Good implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            context.registerService(Runnable.class, () -> {}, null);
        }

        @Override
        public void stop(BundleContext context) {
            context.getBundle();
        }
    }

    /** Throws in its constructor. */
    public static final class InConstructor implements BundleActivator {
        public InConstructor() {
            throw new IllegalStateException("no constructor today");
        }

        @Override
        public void start(BundleContext context) {
            throw new AssertionError("never constructed");
        }

        @Override
        public void stop(BundleContext context) {
            throw new AssertionError("never constructed");
        }
    }

    /** Throws in start, after it has registered a service. */
    public static final class InStart implements BundleActivator {
        @Override
        public void start(BundleContext context) throws Exception {
            context.registerService(Runnable.class, () -> {}, null);
            throw new java.io.IOException("no start today");
        }

        @Override
        public void stop(BundleContext context) {
            throw new AssertionError("never started");
        }
    }

    /** Throws an error in start. */
    public static final class ErrorInStart implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new StackOverflowError("no depth today");
        }

        @Override
        public void stop(BundleContext context) {
            throw new AssertionError("never started");
        }
    }

    /** Throws in stop. */
    public static final class InStop implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            context.registerService(Runnable.class, () -> {}, null);
        }

        @Override
        public void stop(BundleContext context) {
            throw new IllegalStateException("no stop today");
        }
    }

    /** Never returns from start, until it is interrupted. */
    public static final class EndlessStart implements BundleActivator {
        @Override
        public void start(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void stop(BundleContext context) {
            throw new AssertionError("never started");
        }
    }

    /** Never returns from stop, until it is interrupted. */
    public static final class EndlessStop implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            context.registerService(Runnable.class, () -> {}, null);
        }

        @Override
        public void stop(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** Never returns from stop, and does not listen to interruption. */
    public static final class DeafStop implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            System.clearProperty("carrel.test.end");
        }

        @Override
        public void stop(BundleContext context) {
            while (System.getProperty("carrel.test.end") == null) {
                Thread.onSpinWait();
            }
        }
    }

    /** Leaves a log handler whose close never returns, until it is interrupted. */
    public static final class EndlessHandler extends Handler implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void stop(BundleContext context) {
            // Forgets its handler.
        }

        @Override
        public void publish(LogRecord message) {
            // Has nowhere to go.
        }

        @Override
        public void flush() {
            // Has nothing to write.
        }

        @Override
        public void close() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
