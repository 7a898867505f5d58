/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.cache;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkClass;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.beans.Introspector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code java.beans} forget the claimant's classes: for every thread group what it knows of beans, and for the
 * JVM what it knows of classes. Where the JVM does not let us look for the claimant's classes, everything is forgotten,
 * the host's too; it comes back when it is asked for.
 */
final class IntrospectionSweep implements Sweep {

    private final HiddenField groups = HiddenField.of(JdkPackage.BEANS, "ThreadGroupContext", "contexts");
    private final HiddenField table = HiddenField.of(JdkPackage.BEANS, "WeakIdentityMap", "table");
    private final HiddenField context = HiddenField.of(JdkPackage.BEANS, "WeakIdentityMap$Entry", "value");
    private final HiddenField next = HiddenField.of(JdkPackage.BEANS, "WeakIdentityMap$Entry", "next");
    private final HiddenField beans = HiddenField.of(JdkPackage.BEANS, "ThreadGroupContext", "beanInfoCache");
    private final ClassInfoCache classes = new ClassInfoCache();

    private final JdkClass introspector = JdkClass.named("java.beans.ThreadGroupContext");

    @Override
    public Kind kind() {
        return Kind.INTROSPECTION_CACHE;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!introspector.isInUse()) {
            return;
        }
        if (!groups.isOpen() || !table.isOpen() || !classes.isOpen()) {
            groups.isOpen(kind(), ledger);
            Introspector.flushCaches();
            return;
        }
        int gone = classes.forget(claimant) + forgetBeans(claimant);
        if (gone > 0) {
            ledger.cleaned(
                    kind(), "left " + gone + " of its classes in the caches of java.beans; they were taken out.");
        }
    }

    private int forgetBeans(Claimant claimant) {
        Object contexts = groups.get();
        @Nullable Object[] entries = contexts == null ? null : (Object[]) table.get(contexts);
        int gone = 0;
        if (entries != null) {
            for (Object head : entries) {
                for (Object entry = head; entry != null; entry = next.get(entry)) {
                    gone += forgetBeansOf(context.get(entry), claimant);
                }
            }
        }
        return gone;
    }

    private int forgetBeansOf(@Nullable Object threadGroupContext, Claimant claimant) {
        if (threadGroupContext == null) {
            return 0;
        }
        synchronized (threadGroupContext) {
            if (!(beans.get(threadGroupContext) instanceof Map<?, ?> cache)) {
                return 0;
            }
            int before = cache.size();
            cache.entrySet()
                    .removeIf(bean -> claimant.ownsObject(bean.getKey()) || claimant.ownsObject(bean.getValue()));
            return before - cache.size();
        }
    }
}
