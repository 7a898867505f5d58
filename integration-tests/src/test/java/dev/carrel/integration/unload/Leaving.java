/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.unload;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Activators that leave something behind; each is packed into a bundle of its own. */
final class Leaving {

    /** The system property that ends what does not end by itself. */
    static final String END = "carrel.test.end";

    private Leaving() {}

    /** Leaves nothing; has a static that changes, so that its classes are private. */
    public static final class Nothing implements BundleActivator, Runnable {

        private static final AtomicInteger STARTS = new AtomicInteger();

        @Override
        public void start(BundleContext context) {
            STARTS.incrementAndGet();
            context.registerService(Runnable.class, this, null);
        }

        @Override
        public void stop(BundleContext context) {
            // Nothing to do.
        }

        @Override
        public void run() {
            // Nothing to do.
        }
    }

    /** Leaves a thread that ends when it is interrupted. */
    public static final class AThread implements BundleActivator, Runnable {
        @Override
        public void start(BundleContext context) {
            new Thread(this, "left-behind").start();
        }

        @Override
        public void stop(BundleContext context) {
            // Forgets its thread.
        }

        @Override
        public void run() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Leaves a thread that ends when the test does. */
    public static final class AThreadThatGoesOn implements BundleActivator, Runnable {
        @Override
        public void start(BundleContext context) {
            Thread thread = new Thread(this, "going-on");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void stop(BundleContext context) {
            // Forgets its thread.
        }

        @Override
        public void run() {
            System.setProperty("carrel.test.end", "no");
            while (System.getProperty("carrel.test.end") != null) {
                Thread.onSpinWait();
            }
        }
    }

    /** Leaves an object among the system properties. */
    public static final class AProperty implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            System.getProperties().put("carrel.test.object", this);
        }

        @Override
        public void stop(BundleContext context) {
            // Forgets its property.
        }
    }
}
