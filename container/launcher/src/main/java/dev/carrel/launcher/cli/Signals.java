/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. The JDK has them in a package that is not for everybody, so they are reached by
 * reflection; where there are none, the JVM's own answer to a signal stays.
 */
final class Signals {

    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private Signals() {}

    /** Answers the next signal of a name; the one after it does what it always does. */
    static void answerOnce(String name, Runnable answer) {
        try {
            Class<?> handler = Class.forName(HANDLER);
            Object usual = handler.getField("SIG_DFL").get(null);
            install(
                    name,
                    Proxy.newProxyInstance(
                            Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                                if (method.getName().equals("handle")) {
                                    install(name, usual);
                                    answer.run();
                                }
                                return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                            }));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            System.getLogger(Signals.class.getName())
                    .log(System.Logger.Level.DEBUG, "The signal " + name + " is left to the JVM.", e);
        }
    }

    private static void install(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName(SIGNAL);
        signal.getMethod("handle", signal, Class.forName(HANDLER))
                .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    }
}
