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
import dev.carrel.reclaim.jdk.JdkClass;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanRegistrationException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Unregisters the claimant's MBeans from every MBean server that can be found, and lets go of the servers that it made.
 * Whose an MBean is, the server tells by the class loader of the managed object. Brings no platform server into being.
 */
final class MBeanSweep implements Sweep {

    private final JdkClass factory = JdkClass.named("javax.management.MBeanServerFactory");

    @Override
    public Kind kind() {
        return Kind.MBEAN;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!factory.isInUse()) {
            return;
        }
        for (MBeanServer server : MBeanServerFactory.findMBeanServer(null)) {
            if (claimant.ownsObject(server)) {
                MBeanServerFactory.releaseMBeanServer(server);
                ledger.cleaned(kind(), "left an MBean server of its own; it was let go of.");
            } else {
                sweep(server, claimant, ledger);
            }
        }
    }

    private void sweep(MBeanServer server, Claimant claimant, Ledger ledger) {
        for (ObjectName name : server.queryNames(null, null)) {
            if (claimant.owns(loaderOf(name, server))) {
                unregister(server, name, ledger);
            }
        }
    }

    private static @Nullable ClassLoader loaderOf(ObjectName name, MBeanServer server) {
        try {
            return server.getClassLoaderFor(name);
        } catch (InstanceNotFoundException e) {
            return null;
        }
    }

    private void unregister(MBeanServer server, ObjectName name, Ledger ledger) {
        try {
            server.unregisterMBean(name);
            ledger.cleaned(kind(), "left the MBean [" + name + "] registered; it was unregistered.");
        } catch (InstanceNotFoundException e) {
            ledger.cleaned(kind(), "left the MBean [" + name + "] registered, but took it away meanwhile.");
        } catch (MBeanRegistrationException e) {
            ledger.remains(
                    kind(),
                    "left the MBean [" + name + "] registered, and it refused to be unregistered: " + e.getCause()
                            + ".",
                    "let its preDeregister return normally.");
        }
    }
}
