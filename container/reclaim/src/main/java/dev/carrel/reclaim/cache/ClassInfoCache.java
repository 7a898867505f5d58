/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.cache;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.beans.Introspector;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JVM-wide table of classes that introspection has looked at. */
final class ClassInfoCache {

    private final HiddenField cache = HiddenField.of(JdkPackage.BEANS_INTROSPECT, "ClassInfo", "CACHE");
    private final HiddenField lock = HiddenField.of(JdkPackage.BEANS_UTIL, "Cache", "queue");
    private final HiddenField table = HiddenField.of(JdkPackage.BEANS_UTIL, "Cache", "table");
    private final HiddenField key = HiddenField.of(JdkPackage.BEANS_UTIL, "Cache$CacheEntry", "key");
    private final HiddenField next = HiddenField.of(JdkPackage.BEANS_UTIL, "Cache$CacheEntry", "next");

    boolean isOpen() {
        return cache.isOpen() && table.isOpen();
    }

    /** Forgets the claimant's classes and says how many they were. */
    int forget(Claimant claimant) {
        List<Class<?>> own = classesOf(claimant);
        own.forEach(Introspector::flushFromCaches);
        return own.size();
    }

    private List<Class<?>> classesOf(Claimant claimant) {
        Object known = cache.get();
        if (known == null) {
            return List.of();
        }
        List<Class<?>> own = new ArrayList<>();
        synchronized (lock.getSet(known)) {
            @Nullable Object[] heads = (Object[]) table.getSet(known);
            for (Object head : heads) {
                for (Object entry = head; entry != null; entry = next.get(entry)) {
                    if (key.get(entry) instanceof Reference<?> reference
                            && reference.get() instanceof Class<?> type
                            && claimant.owns(type)) {
                        own.add(type);
                    }
                }
            }
        }
        return own;
    }
}
