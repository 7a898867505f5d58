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
import dev.carrel.reclaim.jdk.JdkPackage;
import java.lang.ref.WeakReference;
import java.rmi.NoSuchObjectException;
import java.rmi.Remote;
import java.rmi.server.UnicastRemoteObject;
import java.util.List;
import java.util.Map;

/**
 * Takes back the claimant's remote objects that are exported over RMI, and frees those of others of the claimant's class
 * loader, which RMI keeps when it was the context class loader at the time of the export.
 */
final class RmiExportSweep implements Sweep {

    private final HiddenField table = HiddenField.of(JdkPackage.RMI_TRANSPORT, "ObjectTable", "objTable");
    private final HiddenField lock = HiddenField.of(JdkPackage.RMI_TRANSPORT, "ObjectTable", "tableLock");
    private final HiddenField object = HiddenField.of(JdkPackage.RMI_TRANSPORT, "Target", "weakImpl");
    private final HiddenField loader = HiddenField.of(JdkPackage.RMI_TRANSPORT, "Target", "ccl");

    @Override
    public Kind kind() {
        return Kind.RMI_EXPORT;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (table.isOpen(kind(), ledger) && object.isOpen(kind(), ledger)) {
            targets().forEach(target -> settle(target, claimant, ledger));
        }
    }

    private List<Object> targets() {
        Object tableLock = lock.get();
        Map<?, ?> byEndpoint = (Map<?, ?>) table.get();
        if (tableLock == null || byEndpoint == null) {
            return List.of();
        }
        synchronized (tableLock) {
            return List.copyOf(byEndpoint.values());
        }
    }

    private void settle(Object target, Claimant claimant, Ledger ledger) {
        Object exported = ((WeakReference<?>) object.getSet(target)).get();
        if (claimant.ownsObject(exported) && exported instanceof Remote remote) {
            unexport(remote, ledger);
        } else if (loader.isOpen() && claimant.ownsObject(loader.get(target))) {
            loader.setIn(target, ClassLoader.getSystemClassLoader());
            ledger.cleaned(kind(), "left its class loader with a remote object of others; it was replaced.");
        }
    }

    private void unexport(Remote remote, Ledger ledger) {
        try {
            UnicastRemoteObject.unexportObject(remote, true);
            ledger.cleaned(
                    kind(),
                    "left the remote object (" + remote.getClass().getName() + ") exported over RMI; it was taken"
                            + " back.");
        } catch (NoSuchObjectException e) {
            ledger.cleaned(kind(), "left a remote object exported over RMI, but took it back meanwhile.");
        }
    }
}
