/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import dev.carrel.api.InterpreterScope;
import dev.carrel.testing.graph.ReachableState;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * One test method at work: its scopes, and its copy in each.
 *
 * <p><b>Threads.</b> For one thread; the bodies run on threads of their own.
 */
final class Run {

    private final List<Twin> twins;
    private final Optional<IsolationTest> isolation;
    private final List<ReachableState> before;
    private final Leftovers leftovers = new Leftovers();
    private final AtomicBoolean passed = new AtomicBoolean();

    private Run(Optional<IsolationTest> isolation) {
        this.isolation = isolation;
        this.twins = new ArrayList<>();
        this.before = new ArrayList<>();
    }

    static Run begin(TestContainer container, Method method, Optional<IsolationTest> isolation) {
        Run run = new Run(isolation);
        Set<String> modules = modules(container, method);
        List<InterpreterScope> scopes = new ArrayList<>();
        for (int i = 1; i <= isolation.map(IsolationTest::scopes).orElse(1); i++) {
            InterpreterScope scope = container.container().createScope(method.getName() + "-" + i);
            scopes.add(scope);
            modules.forEach(scope::importModule);
            if (isolation.isPresent() && i == 1) {
                run.before.add(ReachableState.of(scope));
            }
        }
        scopes.forEach(scope -> run.twins.add(Twin.of(method.getDeclaringClass(), container.container(), scope)));
        return run;
    }

    /** What is imported into each scope: what annotations name, and otherwise the project being built. */
    private static Set<String> modules(TestContainer container, Method method) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(Stream.of(method.getDeclaringClass(), method), Arrays.stream(method.getParameters()))
                .flatMap(elements -> elements)
                .map(element -> element.getAnnotation(Import.class))
                .filter(annotation -> annotation != null)
                .forEach(annotation -> names.addAll(List.of(annotation.value())));
        if (names.isEmpty()) {
            container.project().ifPresent(project -> names.add(project.name()));
        }
        return names;
    }

    boolean provides(Parameter parameter) {
        return twins.get(0).provides(parameter);
    }

    void invokeOneByOne(Method method, List<Object> arguments) throws Exception {
        for (Twin twin : twins) {
            twin.invoke(method, arguments);
        }
    }

    void invokeTest(Method method, List<Object> arguments) throws Exception {
        if (isolation.isEmpty()) {
            invokeOneByOne(method, arguments);
            return;
        }
        List<Throwable> failures = new Bodies(twins, isolation.get().parallel()).run(method, arguments);
        Crossings.report(twins.stream().map(Twin::scope).toList(), before.get(0))
                .ifPresent(report -> {
                    IsolationError error = new IsolationError(report);
                    failures.forEach(error::addSuppressed);
                    throw error;
                });
        Bodies.throwAll(failures);
        passed.set(true);
    }

    /** Closes the scopes, and for a test of isolation asks what they left. Nothing here may hold on to them, and what
     * failed before is told already. */
    void end() {
        before.clear();
        leftovers.watch(twins.stream().map(Twin::scope).toList());
        while (!twins.isEmpty()) {
            twins.remove(twins.size() - 1).scope().close();
        }
        if (isolation.isPresent() && passed.get()) {
            leftovers.requireNone();
        }
    }
}
