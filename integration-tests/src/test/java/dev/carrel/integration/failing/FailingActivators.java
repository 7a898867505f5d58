/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.failing;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Activators that fail, each in its own way; every one is packed into a bundle of its own. */
final class FailingActivators {

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
}
