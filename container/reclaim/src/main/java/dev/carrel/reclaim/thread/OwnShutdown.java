/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Asks a thread that swallows interruption to stop in its own words: the executor that it works for is shut down, or the
 * thread's own object is told to {@code halt}, {@code shutdown}, {@code close} or the like, where its class has such a
 * method. Only objects of the claimant's classes are spoken to.
 */
final class OwnShutdown {

    private static final List<String> WORDS =
            List.of("halt", "shutdownNow", "shutdown", "terminate", "close", "cancel", "dispose", "stop");
    private static final int DEPTH_LIMIT = 64;

    /** Speaks to the thread, its task, and what the task reaches through the claimant's own objects, the nearest first. */
    void ask(Thread thread, @Nullable Object task, Claimant claimant) {
        for (Object each : ownObjects(thread, task, claimant)) {
            if (each instanceof ExecutorService executor && isShutDown(executor)) {
                return;
            }
        }
        if (claimant.owns(thread.getClass())) {
            tell(thread, claimant);
        } else if (task != null && claimant.owns(task.getClass())) {
            tell(task, claimant);
        }
    }

    /** Executors of libraries refuse where they are meant for everybody: then the next one is asked. */
    private static boolean isShutDown(ExecutorService executor) {
        try {
            executor.shutdownNow();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static void tell(Object object, Claimant claimant) {
        for (String word : WORDS) {
            for (Class<?> type = object.getClass(); type != null && claimant.owns(type); type = type.getSuperclass()) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.getName().equals(word) && invoke(method, object)) {
                        return;
                    }
                }
            }
        }
    }

    private static boolean invoke(Method method, Object object) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean simple = parameters.length == 0 || (parameters.length == 1 && parameters[0] == boolean.class);
        if (!simple || Modifier.isStatic(method.getModifiers()) || !method.trySetAccessible()) {
            return false;
        }
        try {
            method.invoke(object, parameters.length == 0 ? new Object[0] : new Object[] {false});
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    private static List<Object> ownObjects(Thread thread, @Nullable Object task, Claimant claimant) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> found = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>();
        open.add(thread);
        if (task != null) {
            open.add(task);
        }
        while (!open.isEmpty() && found.size() < DEPTH_LIMIT) {
            Object object = open.remove();
            if (claimant.owns(object.getClass()) && seen.add(object)) {
                found.add(object);
                addFields(object, claimant, open);
            }
        }
        return found;
    }

    private static void addFields(Object object, Claimant claimant, Deque<Object> open) {
        for (Class<?> type = object.getClass(); type != null && claimant.owns(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()) {
                    addValue(field, object, open);
                }
            }
        }
    }

    private static void addValue(Field field, Object object, Deque<Object> open) {
        try {
            Object value = field.get(object);
            if (value != null) {
                open.add(value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " was opened but cannot be read.", e);
        }
    }
}
