/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.Reach;
import java.util.List;

/** The sweeps over JVM-wide registries. */
public final class PlatformSweeps {

    private final Reach reach;

    /** Sweeps that search what objects of the JDK hold with the given search. */
    public PlatformSweeps(Reach reach) {
        this.reach = reach;
    }

    /** The one sweep that must run before any other, since it lets the module's own shutdown code do its work. */
    public List<Sweep> first() {
        return List.of(new ShutdownHookSweep(reach));
    }

    /** The registries. */
    public List<Sweep> registries() {
        return List.of(
                new JdbcDriverSweep(),
                new SecurityProviderSweep(),
                new MBeanSweep(),
                new MBeanListenerSweep(),
                new LogHandlerSweep(),
                new LogSettingSweep(),
                new RmiExportSweep());
    }
}
