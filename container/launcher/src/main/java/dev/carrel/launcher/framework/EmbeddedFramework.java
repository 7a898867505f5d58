/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.framework;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/**
 * A running host framework, embedded for one container.
 *
 * <p><b>Threads.</b> Safe for use by several threads; closing is idempotent.
 */
public final class EmbeddedFramework implements AutoCloseable {

    private static final long STOP_MILLIS = 30_000;

    private final Framework framework;

    private EmbeddedFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts the framework that is on the class path, or the one that the properties name.
     *
     * @param properties its launching properties
     * @return the running framework
     * @throws CarrelException with {@link ErrorCode#HOST_FAILED}
     */
    public static EmbeddedFramework start(Map<String, String> properties) {
        Framework framework = FrameworkChoice.of(properties).newFramework(properties);
        EmbeddedFramework embedded = new EmbeddedFramework(framework);
        boolean started = false;
        try {
            framework.start();
            started = true;
            return embedded;
        } catch (BundleException e) {
            throw failed("did not start: " + e.getMessage(), e);
        } finally {
            if (!started) {
                embedded.close();
            }
        }
    }

    /**
     * The system bundle's context.
     *
     * @return while the framework runs
     */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Stops the framework and waits until it has stopped, also on a thread that is interrupted. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            framework.stop();
            FrameworkEvent event = framework.waitForStop(STOP_MILLIS);
            if (event.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                throw failed("did not stop within " + STOP_MILLIS / 1000 + " seconds", event.getThrowable());
            }
        } catch (BundleException e) {
            throw failed("did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            interrupted = true;
            throw failed("was not waited for until it had stopped, because the thread was interrupted", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static CarrelException failed(String what, @org.jspecify.annotations.Nullable Throwable cause) {
        return new CarrelException(
                ErrorCode.HOST_FAILED,
                "The host framework " + what + "; see the cause, and the launching properties in ContainerOptions.",
                cause);
    }
}
