/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import dev.carrel.api.queue.NotShareableException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record apart and puts it together again where a part had to be copied.
 *
 * @param original the record
 */
record RecordCopy(Record original) {

    /**
     * The record with each part replaced.
     *
     * @param change what becomes of a part, given its name
     * @return the record itself when nothing changed
     */
    Record with(BiFunction<@Nullable Object, String, @Nullable Object> change) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        @Nullable Object[] copies = new @Nullable Object[components.length];
        boolean same = true;
        for (int i = 0; i < components.length; i++) {
            Object part = part(components[i]);
            copies[i] = change.apply(part, components[i].getName());
            same &= part == copies[i];
        }
        return same ? original : make(components, copies);
    }

    private @Nullable Object part(RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(original);
        } catch (ReflectiveOperationException e) {
            throw unusable(e);
        }
    }

    private Record make(RecordComponent[] components, @Nullable Object[] parts) {
        try {
            Constructor<? extends Record> canonical = original.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw unusable(e);
        }
    }

    private NotShareableException unusable(ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
        NotShareableException refusal = new NotShareableException(
                "value",
                "holds a record of type ["
                        + original.getClass().getName() + "] that cannot be copied: " + cause
                        + "; its accessors and constructor must work on what they were given before.");
        refusal.initCause(e);
        return refusal;
    }
}
