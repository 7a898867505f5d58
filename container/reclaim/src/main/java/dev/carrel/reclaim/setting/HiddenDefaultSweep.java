/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.setting;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import dev.carrel.reclaim.jdk.Reach;
import java.util.List;

/** Empties JVM-wide slots that the JDK lets be set once or never read, where their value is the claimant's. */
final class HiddenDefaultSweep implements Sweep {

    private final Kind kind;
    private final List<HiddenSlot> slots;
    private final Reach reach;

    private HiddenDefaultSweep(Kind kind, List<HiddenSlot> slots, Reach reach) {
        this.kind = kind;
        this.slots = slots;
        this.reach = reach;
    }

    static HiddenDefaultSweep ofUrlFactories(Reach reach) {
        List<HiddenSlot> slots = List.of(
                new HiddenSlot("factory of URL stream handlers", JdkPackage.NET, "URL", "factory"),
                new HiddenSlot("factory of URL content", JdkPackage.NET, "URLConnection", "factory"));
        return new HiddenDefaultSweep(Kind.URL_HANDLER, slots, reach);
    }

    static HiddenDefaultSweep ofDefaults(Reach reach) {
        List<HiddenSlot> slots = List.of(
                new HiddenSlot("log writer of DriverManager", JdkPackage.SQL, "DriverManager", "logWriter"),
                new HiddenSlot("file name map", JdkPackage.NET, "URLConnection", "fileNameMap"),
                new HiddenSlot("factory of sockets", JdkPackage.NET, "Socket", "factory"),
                new HiddenSlot("factory of server sockets", JdkPackage.NET, "ServerSocket", "factory"),
                new HiddenSlot("factory of datagram sockets", JdkPackage.NET, "DatagramSocket", "factory"),
                new HiddenSlot("default TLS context", JdkPackage.NET_SSL, "SSLContext", "defaultContext"),
                new HiddenSlot(
                        "default TLS sockets", JdkPackage.NET_SSL, "HttpsURLConnection", "defaultSSLSocketFactory"));
        return new HiddenDefaultSweep(Kind.JVM_DEFAULT, slots, reach);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        for (HiddenSlot slot : slots) {
            if (slot.field().isOpen(kind, ledger)) {
                settle(slot, claimant, ledger);
            }
        }
    }

    private void settle(HiddenSlot slot, Claimant claimant, Ledger ledger) {
        Object value = slot.field().get();
        if (value != null && reach.reaches(value, claimant)) {
            slot.field().set(null);
            ledger.cleaned(
                    kind,
                    "left its " + value.getClass().getName() + " as " + slot.name() + " of the JVM; it was taken"
                            + " out.");
        }
    }

    /** A static field of the JDK that holds one object for everybody. */
    private record HiddenSlot(String name, HiddenField field) {

        HiddenSlot(String name, JdkPackage home, String type, String field) {
            this(name, HiddenField.of(home, type, field));
        }
    }
}
