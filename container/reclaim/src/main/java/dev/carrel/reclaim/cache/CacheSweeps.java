/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.cache;

import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.Reach;
import java.util.List;

/** The sweeps over caches of the JDK. */
public final class CacheSweeps {

    private final Reach reach;

    /** Sweeps that search what objects of the JDK hold with the given search. */
    public CacheSweeps(Reach reach) {
        this.reach = reach;
    }

    /** Those that cost little. */
    public List<Sweep> cheap() {
        return List.of(new ResourceBundleSweep(), new IntrospectionSweep());
    }

    /** Those that look at every class of the JVM: for a class space that is still there after all others ran. */
    public List<Sweep> thorough() {
        return List.of(new ClassValueSweep(reach), new MethodHandleSweep());
    }
}
