/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** What the test bundles consist of: a static method that tells the version, and a service that is a command. */
public final class Greeting implements BundleActivator {

    /** For the scope's framework. */
    public Greeting() {}

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties =
                new Hashtable<>(Map.of("osgi.command.scope", "greet", "osgi.command.function", new String[] {"hello"}));
        context.registerService(Greeting.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {}

    /** The command. */
    public String hello(String who) {
        return "hello " + who + " from "
                + Thread.currentThread().getContextClassLoader().getClass().getSimpleName();
    }

    /** What the bundle's content says. */
    public static String version() throws IOException {
        try (InputStream in = Greeting.class.getResourceAsStream("/version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
