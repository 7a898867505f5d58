/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkClass;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.jspecify.annotations.Nullable;

/** Removes the claimant's listeners from the JVM's own garbage collector and memory MBeans. */
final class MBeanListenerSweep implements Sweep {

    private final HiddenField listeners =
            HiddenField.of(JdkPackage.MANAGEMENT, "NotificationEmitterSupport", "listenerList");
    private final HiddenField listener =
            HiddenField.of(JdkPackage.MANAGEMENT, "NotificationEmitterSupport$ListenerInfo", "listener");

    private final JdkClass emitter = JdkClass.named("sun.management.NotificationEmitterSupport");
    private final AtomicReference<@Nullable List<Object>> beans = new AtomicReference<>();

    @Override
    public Kind kind() {
        return Kind.MBEAN_LISTENER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!emitter.isInUse() || !listeners.isOpen(kind(), ledger) || !listener.isOpen(kind(), ledger)) {
            return;
        }
        for (Object bean : beans()) {
            if (listeners.isIn(bean)) {
                settle((NotificationEmitter) bean, claimant, ledger);
            }
        }
    }

    /** The JVM's beans stay the same, and collecting them is not cheap. */
    private List<Object> beans() {
        List<Object> known = beans.get();
        if (known != null) {
            return known;
        }
        List<Object> found = new ArrayList<>(ManagementFactory.getGarbageCollectorMXBeans());
        found.add(ManagementFactory.getMemoryMXBean());
        beans.set(found);
        return found;
    }

    private void settle(NotificationEmitter bean, Claimant claimant, Ledger ledger) {
        for (Object info : List.copyOf((List<?>) listeners.getSet(bean))) {
            Object registered = listener.getSet(info);
            if (claimant.ownsObject(registered)) {
                remove(bean, (NotificationListener) registered, ledger);
            }
        }
    }

    private void remove(NotificationEmitter bean, NotificationListener own, Ledger ledger) {
        try {
            bean.removeNotificationListener(own);
            ledger.cleaned(
                    kind(),
                    "left a listener (" + own.getClass().getName() + ") on an MBean of the JVM ("
                            + bean.getClass().getSimpleName() + "); it was removed.");
        } catch (ListenerNotFoundException e) {
            ledger.cleaned(kind(), "left a listener on an MBean of the JVM, but took it away meanwhile.");
        }
    }
}
