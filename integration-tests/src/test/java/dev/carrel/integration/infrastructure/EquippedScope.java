/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.InterpreterScope;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/**
 * A scope with the infrastructure and the component of the tests in it. The classes of the infrastructure are the
 * scope's own, so it is spoken to by reflection.
 */
final class EquippedScope {

    private static final String SCR = "org.apache.felix.scr";
    private static final String CONFIGURATIONS = "org.apache.felix.configadmin";
    private static final String EVENTS = "org.apache.felix.eventadmin";
    private static final long PATIENCE = 60;

    private final InterpreterScope scope;

    EquippedScope(InterpreterScope scope) {
        this.scope = scope;
        Stream.of(CONFIGURATIONS, EVENTS, SCR, GreeterBundle.NAME).forEach(scope::importModule);
    }

    /** Gives the greeter a configuration and waits until it has it. */
    void configure(String greeting) throws Exception {
        CountDownLatch greeted = expect(ServiceEvent.REGISTERED | ServiceEvent.MODIFIED, "(greeting=" + greeting + ")");
        Object configuration = configuration();
        Class<?> type = type(CONFIGURATIONS, "org.osgi.service.cm.Configuration");
        type.getMethod("update", Dictionary.class).invoke(configuration, new Hashtable<>(Map.of("greeting", greeting)));
        await(greeted);
    }

    /** Takes the configuration away and waits until the greeter is gone. */
    void deleteConfiguration() throws Exception {
        CountDownLatch gone = expect(ServiceEvent.UNREGISTERING, "(greeting=*)");
        type(CONFIGURATIONS, "org.osgi.service.cm.Configuration")
                .getMethod("delete")
                .invoke(configuration());
        await(gone);
    }

    private Object configuration() throws Exception {
        Class<?> type = type(CONFIGURATIONS, "org.osgi.service.cm.ConfigurationAdmin");
        return type.getMethod("getConfiguration", String.class, String.class)
                .invoke(service(type.getName()), "greeter", null);
    }

    /** Adds every topic that is heard of to a list. */
    void listen(List<Object> heard) throws Exception {
        Class<?> handler = type(EVENTS, "org.osgi.service.event.EventHandler");
        Class<?> event = type(EVENTS, "org.osgi.service.event.Event");
        Object listener = Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> switch (method.getName()) {
                    case "handleEvent" -> heard.add(event.getMethod("getTopic").invoke(args[0]));
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == args[0];
                    default -> "a listener of the test";
                });
        context()
                .registerService(
                        handler.getName(), listener, new Hashtable<>(Map.of("event.topics", new String[] {"test/*"})));
    }

    /** Sends an event and waits until all listeners have heard of it. */
    void send(String topic) throws Exception {
        Class<?> event = type(EVENTS, "org.osgi.service.event.Event");
        Class<?> admin = type(EVENTS, "org.osgi.service.event.EventAdmin");
        admin.getMethod("sendEvent", event)
                .invoke(
                        service(admin.getName()),
                        event.getConstructor(String.class, Map.class).newInstance(topic, Map.of()));
    }

    /** The greeter of this scope, or null when it is not there. */
    @Nullable
    Supplier<?> greeter() throws Exception {
        ServiceReference<?>[] found =
                context().getServiceReferences(Supplier.class.getName(), "(component.name=greeter)");
        return found == null ? null : (Supplier<?>) context().getService(found[0]);
    }

    /** Frees the component runtime. */
    void freeRuntime() {
        scope.module(SCR).orElseThrow().close();
    }

    /** Frees the module that the greeter is in. */
    void freeGreeter() {
        scope.module(GreeterBundle.NAME).orElseThrow().close();
    }

    private CountDownLatch expect(int types, String filter) throws Exception {
        CountDownLatch happened = new CountDownLatch(1);
        ServiceListener listener = event -> {
            if ((event.getType() & types) != 0) {
                happened.countDown();
            }
        };
        context()
                .addServiceListener(
                        listener, "(&(" + Constants.OBJECTCLASS + "=" + Supplier.class.getName() + ")" + filter + ")");
        return happened;
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(PATIENCE, TimeUnit.SECONDS), "the component runtime did nothing");
    }

    private BundleContext context() {
        return scope.bundleContext();
    }

    private Object service(String type) {
        return context().getService(context().getServiceReference(type));
    }

    private Class<?> type(String module, String name) throws ClassNotFoundException {
        Bundle bundle = Stream.of(context().getBundles())
                .filter(each -> module.equals(each.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        return bundle.loadClass(name);
    }
}
