/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import dev.carrel.api.ModuleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The functions of one module object, called by name: its classes are its own, so nobody else can be compiled against them
 * and mean this module object.
 *
 * @param service the service whose methods they are
 */
record Functions(Object service) {

    /** The functions of the service of this type. */
    static Functions of(ModuleObject module, String type) throws ClassNotFoundException {
        Class<?> own = module.loadClass(type);
        return new Functions(module.service(own).orElseThrow());
    }

    /** Calls one; what it throws is thrown as it is. */
    Object call(String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(service.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return invoke(method, service, arguments);
    }

    /** Calls a static method. */
    static Object callStatic(Class<?> type, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return invoke(method, null, arguments);
    }

    private static Object invoke(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception own) {
                throw own;
            }
            throw e;
        }
    }
}
