/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What JUnit calls: opens scopes before a test method, runs the method and those before and after it in each, closes them,
 * and asks what crossed and what was left.
 *
 * <p><b>Threads.</b> For test classes whose methods run one after the other.
 */
public final class CarrelExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {

    /** For JUnit. */
    public CarrelExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        TestContainer container = context.getParent()
                .orElse(context)
                .getStore(namespace())
                .getOrComputeIfAbsent(context.getRequiredTestClass(), TestContainer::forClass, TestContainer.class);
        context.getStore(namespace())
                .put(Run.class, Run.begin(container, context.getRequiredTestMethod(), isolation(context)));
    }

    private static Namespace namespace() {
        return Namespace.create(CarrelExtension.class);
    }

    private static Optional<IsolationTest> isolation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), IsolationTest.class);
    }

    private static Run run(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(namespace()).get(Run.class, Run.class), "run");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getTestMethod().isPresent() && run(context).provides(parameter.getParameter());
    }

    /** Nothing: each scope's copy of the method gets its own value when it is called. */
    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return null;
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Exception {
        invocation.skip();
        run(context).invokeOneByOne(method.getExecutable(), method.getArguments());
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Exception {
        invocation.skip();
        run(context).invokeTest(method.getExecutable(), method.getArguments());
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Exception {
        invocation.skip();
        run(context).invokeOneByOne(method.getExecutable(), method.getArguments());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Run run = context.getStore(namespace()).remove(Run.class, Run.class);
        if (run != null) {
            run.end();
        }
    }
}
