/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import dev.carrel.api.InterpreterScope;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A scope in which Metatype describes bundles and HealthCheck executes checks. Their classes are the scope's own, so they
 * are spoken to by reflection.
 */
final class ObservedScope {

    static final String SCR = "org.apache.felix.scr";

    private static final String METATYPE = "org.apache.felix.metatype";
    private static final String HEALTH = "org.apache.felix.healthcheck.core";
    private static final String HEALTH_API = "org.apache.felix.hc.api.";
    private static final String METATYPE_API = "org.osgi.service.metatype.";
    private static final String TAG = "test";

    private final InterpreterScope scope;

    ObservedScope(InterpreterScope scope) {
        this.scope = scope;
        Stream.of("org.apache.felix.configadmin", "org.apache.felix.eventadmin", SCR, METATYPE, HEALTH)
                .forEach(scope::importModule);
    }

    InterpreterScope scope() {
        return scope;
    }

    void free(String module) {
        scope.module(module).orElseThrow().close();
    }

    /** The names of the tests' configurations that the bundles of this scope are described to have. */
    List<String> describedPids() throws Exception {
        List<String> pids = new ArrayList<>();
        for (Bundle bundle : scope.bundleContext().getBundles()) {
            Class<?> type = metatype("MetaTypeInformation");
            pids.addAll(Arrays.asList((String[]) type.getMethod("getPids").invoke(information(bundle))));
        }
        return pids.stream().filter(pid -> pid.startsWith("test.")).sorted().toList();
    }

    /** The attributes of one configuration. */
    List<String> attributes(String module, String pid) throws Exception {
        Object information = information(scope.module(module).orElseThrow().bundle());
        Object definition = metatype("MetaTypeProvider")
                .getMethod("getObjectClassDefinition", String.class, String.class)
                .invoke(information, pid, null);
        Object attributes = metatype("ObjectClassDefinition")
                .getMethod("getAttributeDefinitions", int.class)
                .invoke(definition, -1);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Array.getLength(attributes); i++) {
            Class<?> type = metatype("AttributeDefinition");
            ids.add((String) type.getMethod("getID").invoke(Array.get(attributes, i)));
        }
        return ids;
    }

    private Object information(Bundle bundle) throws Exception {
        Class<?> type = metatype("MetaTypeService");
        return type.getMethod("getMetaTypeInformation", Bundle.class).invoke(service(type), bundle);
    }

    /** Registers, as a module, a provider of the description of one configuration. */
    void describe(String module, String pid) throws Exception {
        Class<?> type = metatype("MetaTypeProvider");
        BundleContext context = scope.module(module).orElseThrow().bundle().getBundleContext();
        context.registerService(
                type.getName(),
                answering(type, "getLocales", () -> null),
                new Hashtable<>(Map.of("metatype.pid", pid)));
    }

    /** Registers a health check with a constant outcome. */
    void check(String status, String message) throws Exception {
        Class<?> type = health("HealthCheck");
        Class<?> statuses = health("Result$Status");
        Object outcome = health("Result")
                .getConstructor(statuses, String.class)
                .newInstance(statuses.getMethod("valueOf", String.class).invoke(null, status), message);
        scope.bundleContext()
                .registerService(
                        type.getName(),
                        answering(type, "execute", () -> outcome),
                        new Hashtable<>(Map.of("hc.name", message, "hc.tags", new String[] {TAG})));
    }

    /** Has all checks executed: their status and their name. */
    List<String> health() throws Exception {
        Class<?> selectors = health("execution.HealthCheckSelector");
        Object selector = selectors.getMethod("tags", String[].class).invoke(null, (Object) new String[] {TAG});
        List<?> results = (List<?>) health("execution.HealthCheckExecutor")
                .getMethod("execute", selectors)
                .invoke(executor(), selector);
        List<String> told = new ArrayList<>();
        for (Object result : results) {
            Class<?> type = health("execution.HealthCheckExecutionResult");
            Object outcome = type.getMethod("getHealthCheckResult").invoke(result);
            Object metadata = type.getMethod("getHealthCheckMetadata").invoke(result);
            Class<?> metadataType = health("execution.HealthCheckMetadata");
            told.add(health("Result").getMethod("getStatus").invoke(outcome) + " "
                    + metadataType.getMethod("getName").invoke(metadata));
        }
        return told;
    }

    /** The executor of this scope, or null when it is not there. */
    @Nullable
    Object executor() throws Exception {
        return service(health("execution.HealthCheckExecutor"));
    }

    private @Nullable Object service(Class<?> type) {
        BundleContext context = scope.bundleContext();
        ServiceReference<?> found = context.getServiceReference(type.getName());
        return found == null ? null : context.getService(found);
    }

    private static Object answering(Class<?> type, String question, Callable<@Nullable Object> answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == args[0];
                    case "toString" -> "a service of the test";
                    default -> method.getName().equals(question) ? answer.call() : null;
                });
    }

    private Class<?> metatype(String name) throws ClassNotFoundException {
        return scope.module(METATYPE).orElseThrow().loadClass(METATYPE_API + name);
    }

    private Class<?> health(String name) throws ClassNotFoundException {
        return scope.module(HEALTH).orElseThrow().loadClass(HEALTH_API + name);
    }
}
