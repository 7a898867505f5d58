/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.setting;

import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.Reach;
import java.util.List;

/** The sweeps over JVM-wide settings; made when Carrel starts, they remember what the settings were then. */
public final class SettingSweeps {

    private final Reach reach;

    /** Sweeps that search what objects of the JDK hold with the given search. */
    public SettingSweeps(Reach reach) {
        this.reach = reach;
    }

    /** All of them. */
    public List<Sweep> all() {
        return List.of(
                new JvmDefaultSweep(reach),
                HiddenDefaultSweep.ofUrlFactories(reach),
                HiddenDefaultSweep.ofDefaults(reach),
                new UrlHandlerSweep(),
                new SystemPropertySweep(),
                new StandardStreamSweep(reach),
                new TimeZoneSweep());
    }
}
