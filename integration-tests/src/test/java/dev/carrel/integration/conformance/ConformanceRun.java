/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.conformance;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Runs conformance tests through the JUnit that lives with them in the scope; it is spoken to by reflection, since this
 * side has another JUnit.
 *
 * <p><b>Threads.</b> For one thread; each test method runs on a thread of its own, so that one that hangs can be told.
 */
final class ConformanceRun {

    private static final String NAME = "org.osgi.test.cases.framework";
    private static final long PATIENCE = 180;

    private final Bundle tests;
    private final Class<?> core;
    private final Class<?> request;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Set<String> passed = new LinkedHashSet<>();

    private ConformanceRun(Bundle tests) throws ClassNotFoundException {
        this.tests = tests;
        ClassLoader junit = tests.loadClass("org.junit.Test").getClassLoader();
        this.core = junit.loadClass("org.junit.runner.JUnitCore");
        this.request = junit.loadClass("org.junit.runner.Request");
    }

    /** Installs and starts the tests and what they need. */
    static ConformanceRun in(BundleContext context) throws Exception {
        List<Bundle> installed = new ArrayList<>();
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("carrel.conformance")))) {
            for (Path jar : jars.sorted().toList()) {
                try (InputStream bytes = Files.newInputStream(jar)) {
                    installed.add(context.installBundle(jar.toUri().toString(), bytes));
                }
            }
        }
        for (Bundle bundle : installed) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start();
            }
        }
        return new ConformanceRun(installed.stream()
                .filter(bundle -> NAME.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow());
    }

    /** The tests that passed, each as {@code Class#method}, the class below the package of the tests. */
    Set<String> passed() {
        return Set.copyOf(passed);
    }

    /** The tests that failed, each with what went wrong. */
    Map<String, String> failures() {
        return Collections.unmodifiableMap(failures);
    }

    /** Runs tests given as {@code Class} or {@code Class#method}, the class below the package of the tests. */
    void run(List<String> names) throws Exception {
        Map<String, Set<String>> byClass = new LinkedHashMap<>();
        for (String name : names) {
            String[] parts = name.split("#", 2);
            Set<String> methods = byClass.computeIfAbsent(parts[0], key -> new LinkedHashSet<>());
            if (parts.length == 2) {
                methods.add(parts[1]);
            }
        }
        for (Map.Entry<String, Set<String>> each : byClass.entrySet()) {
            runClass(tests.loadClass(NAME + ".junit." + each.getKey()), each.getValue());
        }
    }

    private void runClass(Class<?> type, Set<String> wanted) throws Exception {
        if (FrameworkUtil.getBundle(type) != tests || tests.getBundleContext() == null) {
            failures.put(
                    name(type, "*"),
                    "would test another framework: its bundle is " + FrameworkUtil.getBundle(type) + ", not " + tests);
            return;
        }
        Object runner = invoke(request.getMethod("aClass", Class.class).invoke(null, type), "getRunner");
        List<String> present = new ArrayList<>();
        addMethods(present, invoke(runner, "getDescription"));
        for (String method : wanted.isEmpty() ? present : wanted) {
            if (present.contains(method)) {
                runMethod(type, method);
            } else {
                failures.put(name(type, method), "does not exist");
            }
        }
    }

    private static String name(Class<?> type, String method) {
        return type.getName().substring((NAME + ".junit.").length()) + "#" + method;
    }

    private static void addMethods(List<String> methods, Object description) throws ReflectiveOperationException {
        List<?> children = (List<?>) invoke(description, "getChildren");
        Object method = invoke(description, "getMethodName");
        if (children.isEmpty() && method != null) {
            methods.add((String) method);
        }
        for (Object child : children) {
            addMethods(methods, child);
        }
    }

    private void runMethod(Class<?> type, String method) throws Exception {
        Object one = request.getMethod("method", Class.class, String.class).invoke(null, type, method);
        Object junit = core.getConstructor().newInstance();
        Method run = core.getMethod("run", request);
        FutureTask<Object> task = new FutureTask<>(() -> run.invoke(junit, one));
        Thread thread = new Thread(task, "conformance " + type.getSimpleName() + "#" + method);
        thread.start();
        try {
            note(type, method, task.get(PATIENCE, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            failures.put(name(type, method), "hangs at " + List.of(thread.getStackTrace()));
            thread.interrupt();
        } catch (ExecutionException e) {
            failures.put(name(type, method), "cannot be run: " + e.getCause());
        }
    }

    private void note(Class<?> type, String method, Object result) throws ReflectiveOperationException {
        List<?> broken = (List<?>) invoke(result, "getFailures");
        int ran = (Integer) invoke(result, "getRunCount");
        if (ran != 1) {
            failures.put(name(type, method), "ran " + ran + " times, not once");
        } else if (broken.isEmpty()) {
            passed.add(name(type, method));
        } else {
            failures.put(name(type, method), String.valueOf(invoke(broken.get(0), "getTrace")));
        }
    }

    private static Object invoke(Object target, String method) throws ReflectiveOperationException {
        try {
            Method found = target.getClass().getMethod(method);
            found.setAccessible(true);
            return found.invoke(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " of " + target + " failed", e.getCause());
        }
    }
}
