/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

/**
 * A module of the tests that looks for suppliers: its own service, a {@link Function}, tells the host what it sees.
 */
public final class Looker implements BundleActivator, Function<String, @Nullable Object> {

    private static final String SUPPLIERS = "(objectClass=java.util.function.Supplier)";

    private final List<String> events = new CopyOnWriteArrayList<>();
    private @Nullable BundleContext context;

    /** For the scope. */
    public Looker() {}

    @Override
    public void start(BundleContext started) throws InvalidSyntaxException {
        context = started;
        started.addServiceListener(this::heard, SUPPLIERS);
        started.registerService(Function.class, this, null);
    }

    private void heard(ServiceEvent event) {
        String type =
                switch (event.getType()) {
                    case ServiceEvent.REGISTERED -> "registered ";
                    case ServiceEvent.UNREGISTERING -> "unregistering ";
                    default -> "modified ";
                };
        events.add(type + event.getServiceReference().getProperty("dev.carrel.lent.name"));
    }

    @Override
    public void stop(BundleContext stopped) {
        context = null;
    }

    /** Answers "events", "count", "how NAME" with the property that says how it is lent, or "get NAME". */
    @Override
    public @Nullable Object apply(String question) {
        try {
            return question.equals("events") ? List.copyOf(events) : found(question);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object found(String question) throws InvalidSyntaxException {
        Collection<? extends ServiceReference<?>> all = context.getServiceReferences(Supplier.class, null);
        if (question.equals("count")) {
            return all.size();
        }
        String name = question.substring(question.indexOf(' ') + 1);
        for (ServiceReference<?> each : all) {
            if (name.equals(each.getProperty("dev.carrel.lent.name"))) {
                return question.startsWith("how ") ? each.getProperty("dev.carrel.lent") : context.getService(each);
            }
        }
        return null;
    }
}
