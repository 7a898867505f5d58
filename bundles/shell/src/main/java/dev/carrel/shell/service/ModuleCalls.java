/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.service;

import dev.carrel.api.ModuleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.felix.gogo.runtime.Reflective;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** Calls methods of a module's services and classes, as Gogo calls methods: by name, with arguments that it converts. */
public final class ModuleCalls {

    private ModuleCalls() {}

    /**
     * A method to call.
     *
     * @param name the method's name
     * @param arguments what it is passed, before Gogo converts it
     */
    public record Method(String name, List<Object> arguments) {

        @Nullable
        Object on(CommandSession session, Object target) throws Exception {
            return target instanceof Function function
                    ? function.execute(session, new ArrayList<>(arguments))
                    : Reflective.invoke(session, target, name, new ArrayList<>(arguments));
        }
    }

    /**
     * Calls a service, which holds the module object for the length of the call.
     *
     * @param session the conversation
     * @param module that registered the service
     * @param reference the service
     * @param method to call
     * @return what it returns
     * @throws Exception what it throws
     */
    public static @Nullable Object service(
            CommandSession session, ModuleObject module, ServiceReference<?> reference, Method method)
            throws Exception {
        Class<?> type = module.loadClass(((String[]) reference.getProperty(Constants.OBJECTCLASS))[0]);
        Filter filter = identity(reference);
        Outcome outcome = module.scope().call(type, filter, target -> Outcome.of(() -> method.on(session, target)));
        return outcome.value();
    }

    /**
     * Calls a static method.
     *
     * @param session the conversation
     * @param module whose class it is
     * @param className the class
     * @param method to call
     * @return what it returns
     * @throws Exception what it throws
     */
    public static @Nullable Object statically(
            CommandSession session, ModuleObject module, String className, Method method) throws Exception {
        Class<?> type = module.loadClass(className);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(module.bundle().adapt(BundleWiring.class).getClassLoader());
        try {
            return method.on(session, type);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Filter identity(ServiceReference<?> reference) {
        String filter = "(" + Constants.SERVICE_ID + "=" + reference.getProperty(Constants.SERVICE_ID) + ")";
        try {
            return FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("A filter over a number does not parse: " + filter, e);
        }
    }

    /** What a call came to; it carries checked exceptions through code that knows none. */
    private record Outcome(
            @Nullable Object result, @Nullable Exception failure) {

        static Outcome of(Callable<@Nullable Object> work) {
            try {
                return new Outcome(work.call(), null);
                // allow IllegalCatch because a module's method may throw anything, which is passed on
            } catch (Exception e) {
                return new Outcome(null, e);
            }
        }

        @Nullable
        Object value() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return result;
        }
    }
}
