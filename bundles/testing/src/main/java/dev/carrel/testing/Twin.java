/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A copy of the test class in one scope: its own class, linked to the module objects of that scope, and one instance.
 *
 * <p><b>Threads.</b> For one thread at a time.
 */
final class Twin {

    private final Container container;
    private final InterpreterScope scope;
    private final TwinLoader loader;
    private final Object instance;

    private Twin(Container container, InterpreterScope scope, TwinLoader loader, Object instance) {
        this.container = container;
        this.scope = scope;
        this.loader = loader;
        this.instance = instance;
    }

    static Twin of(Class<?> testClass, Container container, InterpreterScope scope) {
        TwinLoader loader = new TwinLoader(testClass, scope.modules());
        try {
            Constructor<?> constructor = loader.loadClass(testClass.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Twin(container, scope, loader, constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "@CarrelTest cannot make a copy of [" + testClass.getName()
                            + "] for a scope; it must be a top-level class with a constructor without parameters.",
                    e);
        }
    }

    InterpreterScope scope() {
        return scope;
    }

    /** Whether a parameter is given its value here. */
    boolean provides(Parameter parameter) {
        Class<?> type = parameter.getType();
        return List.of(Container.class, InterpreterScope.class, ModuleObject.class)
                        .contains(type)
                || parameter.isAnnotationPresent(Import.class)
                || loader.isOfModule(type.getName());
    }

    /** Calls the copy of a method of the test class; arguments that are not given here are the ones of the original. */
    void invoke(Method original, List<Object> arguments) throws Exception {
        Class<?> declaring = loader.loadClass(original.getDeclaringClass().getName());
        Method method = Arrays.stream(declaring.getDeclaredMethods())
                .filter(each ->
                        each.getName().equals(original.getName()) && names(each).equals(names(original)))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = method.getParameters()[i];
            values[i] = provides(parameter) ? value(parameter) : arguments.get(i);
        }
        try {
            method.invoke(instance, values);
        } catch (InvocationTargetException e) {
            throw sneak(e.getCause() == null ? e : e.getCause());
        }
    }

    private static List<String> names(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
    }

    private static Exception sneak(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof Exception exception ? exception : new IllegalStateException(thrown);
    }

    private Object value(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == Container.class) {
            return container;
        }
        if (type == InterpreterScope.class) {
            return scope;
        }
        ModuleObject module = module(parameter);
        if (type == ModuleObject.class) {
            return module;
        }
        return module.service(type)
                .<Object>map(service -> service)
                .or(() -> scope.service(type))
                .orElseThrow(() -> new IllegalStateException("Scope [" + scope.name()
                        + "]: no module registered a service of"
                        + " type [" + type.getName() + "], which the test asks for; let an activator register it, or"
                        + " import the module that does with @Import."));
    }

    private ModuleObject module(Parameter parameter) {
        return imported(parameter)
                .map(scope::importModule)
                .or(() -> loader.moduleOf(parameter.getType().getName()))
                .orElseGet(() -> scope.modules().get(scope.modules().size() - 1));
    }

    private static Optional<String> imported(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Import.class))
                .map(annotation -> annotation.value()[0]);
    }
}
