/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.rollout;

import dev.carrel.api.InterpreterScope;
import dev.carrel.integration.imports.MadeBundle;
import java.util.concurrent.Callable;
import org.osgi.framework.Version;

/** Bundles in several versions, whose service says which version answers and whether it lives. */
final class Versions {

    static final Version ONE = Version.parseVersion("1.0.0");
    static final Version TWO = Version.parseVersion("2.0.0");

    private static final String REGISTER =
            "context.registerService(java.util.concurrent.Callable.class, () -> state + \" %s\", null);";

    private Versions() {}

    /** Its service is there before its start has ended, and says so; a scope property makes the start fail. */
    static MadeBundle answer(String version) {
        return withState(
                MadeBundle.named("answer", version),
                String.format(REGISTER, version)
                        + " if (\"" + version + "\".equals(context.getProperty(\"fail\")))"
                        + " throw new IllegalStateException(\"as asked\");"
                        + " state = \"live\";",
                "state = \"dead\";");
    }

    /** An activator with a field. */
    static MadeBundle withState(MadeBundle bundle, String start, String stop) {
        return bundle.header("Bundle-Activator", "answer.Activator")
                .header("Import-Package", "org.osgi.framework")
                .source(
                        "answer.Activator",
                        "package answer; public final class Activator implements org.osgi.framework.BundleActivator {"
                                + " private volatile String state = \"unborn\";"
                                + " public void start(org.osgi.framework.BundleContext context) throws Exception { "
                                + start + " }"
                                + " public void stop(org.osgi.framework.BundleContext context) throws Exception { "
                                + stop + " } }");
    }

    /** Counts its calls, and hands the count over. */
    static MadeBundle counter(String version, String save, String restore) {
        return MadeBundle.named("counter", version)
                .header("Bundle-Activator", "counter.Activator")
                .header("Import-Package", "org.osgi.framework,dev.carrel.api.rollout")
                .source(
                        "counter.Activator",
                        "package counter; public final class Activator implements org.osgi.framework.BundleActivator,"
                                + " dev.carrel.api.rollout.StateHandOver {"
                                + " private final java.util.concurrent.atomic.AtomicInteger count ="
                                + "   new java.util.concurrent.atomic.AtomicInteger();"
                                + " public void start(org.osgi.framework.BundleContext context) {"
                                + "   context.registerService(java.util.concurrent.Callable.class,"
                                + "     count::incrementAndGet, null); }"
                                + " public void stop(org.osgi.framework.BundleContext context) {}"
                                + " public Object save() throws Exception { " + save + " }"
                                + " public void restore(Object state) throws Exception { " + restore + " } }");
    }

    static Object ask(InterpreterScope scope) {
        return scope.call(Callable.class, service -> {
            try {
                return service.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
