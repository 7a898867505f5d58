/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.registry.description.ServiceTypes;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * One lent object, of a scope or of all of them: made when a module first gets the service, the same for every module, and
 * ended once.
 *
 * <p><b>Threads.</b> Safe for use by several threads. The host's code runs under no lock; who needs the object while it is
 * made waits for it.
 */
public final class LentInstance implements ServiceFactory<Object> {

    /** How far it has come; nothing yet when there is no state. */
    private sealed interface State permits Making, Made, Over {}

    /** A thread is making it. */
    private record Making(Thread maker, CountDownLatch done) implements State {}

    /** It is there. */
    private record Made(Object object) implements State {}

    /** There will be none any more. */
    private record Over() implements State {}

    private final Offer offer;
    private final Maker maker;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    LentInstance(Offer offer, Maker maker) {
        this.offer = offer;
        this.maker = maker;
    }

    /**
     * The class that the host means by a name.
     *
     * @param className a name that it is lent under
     * @return empty when the host cannot say
     */
    public Optional<Class<?>> classOf(String className) {
        return offer.classOf(className);
    }

    @Override
    public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
        while (true) {
            State now = state.get();
            if (now instanceof Made made) {
                return made.object();
            } else if (now instanceof Over) {
                throw over();
            } else if (now instanceof Making making) {
                await(making);
            } else {
                Making mine = new Making(Thread.currentThread(), new CountDownLatch(1));
                if (state.compareAndSet(null, mine)) {
                    return make(mine);
                }
            }
        }
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
        // It lives as long as the scope, not as long as one of its users.
    }

    /**
     * Ends what was made, if anything was; nothing is made any more. Ending again does nothing.
     *
     * @throws CarrelException with {@link ErrorCode#LENT_SERVICE_CLOSE_FAILED}
     */
    void end() {
        if (state.getAndSet(new Over()) instanceof Made made) {
            end(made.object());
        }
    }

    private Object make(Making mine) {
        try {
            Object made = make();
            if (state.compareAndSet(mine, new Made(made))) {
                return made;
            }
            end(made);
            throw over();
        } finally {
            // After a failure, the next one tries again.
            state.compareAndSet(mine, null);
            mine.done().countDown();
        }
    }

    private Object make() {
        Object made;
        try {
            made = inItsLoader(maker::make);
            // allow IllegalCatch because the host's factory is foreign code and may throw anything
        } catch (Throwable thrown) {
            throw failed("threw " + thrown, thrown);
        }
        if (made == null) {
            throw failed("returned null", null);
        }
        String missing = ServiceTypes.missing(made, offer.classes());
        if (missing != null) {
            throw failed("returned a [" + made.getClass().getName() + "], which is no [" + missing + "]", null);
        }
        return made;
    }

    private void end(Object made) {
        try {
            inItsLoader(() -> {
                maker.end(made);
                return made;
            });
            // allow IllegalCatch because the host's factory is foreign code and may throw anything
        } catch (Throwable thrown) {
            throw new CarrelException(
                    ErrorCode.LENT_SERVICE_CLOSE_FAILED,
                    maker.label() + " could not be closed: its factory threw " + thrown
                            + "; look at the cause. Nothing uses it any more.",
                    thrown);
        }
    }

    private void await(Making making) {
        if (making.maker() == Thread.currentThread()) {
            throw failed("needs the very service that it makes", null);
        }
        try {
            making.done().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was still at work when the thread that waited for it was interrupted", e);
        }
    }

    /** What is thrown while host code works. */
    @FunctionalInterface
    private interface HostWork {
        Object run() throws Exception;
    }

    private Object inItsLoader(HostWork work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(maker.loader().orElse(before));
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private CarrelException failed(String what, @Nullable Throwable cause) {
        return new CarrelException(
                ErrorCode.LENT_SERVICE_FAILED,
                maker.label() + " cannot be made: its factory " + what
                        + ". Mend the factory; it is asked again by the next module that gets the service.",
                cause);
    }

    private CarrelException over() {
        return new CarrelException(
                ErrorCode.LENT_SERVICE_FAILED,
                maker.label() + " is lent no longer: it was withdrawn, or the scope was closed.");
    }

    @Override
    public String toString() {
        return maker.label();
    }
}
