/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The state that the module objects of one scope can reach at one moment.
 *
 * <p><b>Threads.</b> Safe for use by several threads once it is made; the modules should rest while it is made.
 */
public final class ReachableState {

    private final IdentityHashMap<Object, Step> objects;
    private final Map<Field, Object> statics;

    private ReachableState(ObjectWalk walk) {
        this.objects = walk.objects();
        this.statics = walk.statics();
    }

    /**
     * Walks everything that the module objects of a scope can reach.
     *
     * @param scope a living scope
     * @return what they reach now
     */
    public static ReachableState of(InterpreterScope scope) {
        ObjectWalk walk = new ObjectWalk(Boundary.of(lentTo(scope)));
        for (ModuleObject module : scope.modules()) {
            String label = "scope [" + scope.name() + "], module [" + module.name() + "]";
            services(scope.bundleContext(), module.bundle().getRegisteredServices())
                    .forEach(service -> walk.from(service, label + ", its service"));
            LoadedClasses.of(module).forEach(type -> walk.from(type, label));
        }
        walk.run();
        return new ReachableState(walk);
    }

    private static List<Object> lentTo(InterpreterScope scope) {
        BundleContext system = scope.bundleContext();
        return services(system, system.getBundle().getRegisteredServices());
    }

    private static List<Object> services(BundleContext context, ServiceReference<?> @Nullable [] references) {
        List<Object> services = new ArrayList<>();
        for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
            Object service = reference == null ? null : context.getService(reference);
            if (service != null) {
                services.add(service);
            }
        }
        return services;
    }

    /**
     * What can change and is reached from here and from there: every mutable object, and every static field whose value is
     * not the one that it had before.
     *
     * @param other the state of another scope, at the same moment
     * @param before a state of an earlier moment; a field that it did not know counts from its default value
     * @return the crossings
     */
    public List<Crossing> crossings(ReachableState other, ReachableState before) {
        List<Crossing> crossings = new ArrayList<>();
        statics.forEach((field, value) -> {
            if (other.statics.containsKey(field) && !Objects.equals(value, before.earlier(field))) {
                String name = field.getDeclaringClass().getName() + "." + field.getName();
                crossings.add(new Crossing(
                        "The static field " + name + ", which changed to " + text(value) + ",",
                        pathTo(field.getDeclaringClass()),
                        other.pathTo(field.getDeclaringClass())));
            }
        });
        objects.forEach((object, step) -> {
            if (other.objects.containsKey(object) && Mutability.canChange(object) && !isBelowCrossing(step, other)) {
                crossings.add(new Crossing(
                        "The object " + Step.name(object) + ", which can change,",
                        pathTo(object),
                        other.pathTo(object)));
            }
        });
        return crossings;
    }

    /** Whether an object on the way here is told already: what hangs from one crossing is no other. */
    private boolean isBelowCrossing(Step step, ReachableState other) {
        for (Step above = step; above != null && above.from() != null; above = objects.get(above.from())) {
            Object from = above.from();
            if (!(from instanceof Class) && other.objects.containsKey(from) && Mutability.canChange(from)) {
                return true;
            }
        }
        return false;
    }

    private Object earlier(Field field) {
        return statics.getOrDefault(field, Mutability.defaultOf(field.getType()));
    }

    private static String text(Object value) {
        return value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Character
                        || value instanceof String
                ? "[" + value + "]"
                : Step.name(value);
    }

    /**
     * How many objects were seen.
     *
     * @return the count, classes included
     */
    public int size() {
        return objects.size();
    }

    private String pathTo(Object object) {
        List<String> steps = new ArrayList<>();
        IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
        Object at = object;
        while (at != null && seen.put(at, true) == null) {
            Step step = Objects.requireNonNull(objects.get(at));
            steps.add(0, step.via());
            at = step.from();
        }
        return String.join("", steps);
    }
}
