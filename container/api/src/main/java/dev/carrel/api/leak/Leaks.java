/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the freed module objects of one container left behind.
 *
 * <pre>{@code
 * try (InterpreterScope scope = container.createScope("test")) {
 *     scope.importModule("com.acme.orders");
 *     // use it
 * }
 * container.leaks().assertNone();
 * }</pre>
 *
 * <p><b>Threads.</b> Safe for use by several threads; frees go on while somebody looks.
 */
@ProviderType
public interface Leaks {

    /**
     * The class spaces that were freed and are still in memory, the oldest first. A short-lived entry is normal: the
     * garbage collector has not looked yet. Those that have outlived a collection, {@link StayingSpace#outlived()}, are
     * held by something.
     *
     * @return an immutable snapshot; nothing is collected for it
     */
    List<StayingSpace> staying();

    /**
     * Prompts the garbage collector until every freed class space is gone, in a bounded number of rounds.
     *
     * @param limit how long to try
     * @return the class spaces that are still there: the leaks
     */
    List<StayingSpace> awaitCollected(Duration limit);

    /**
     * Looks once more, and more thoroughly than a free can afford to (milliseconds for each), for what holds the class
     * spaces that are still in memory, and clears it.
     *
     * @return what was found, a report for each class space for which something was
     */
    List<FreeReport> sweepThoroughly();

    /**
     * Takes a heap dump of this JVM and says what holds each class space that is still in memory. The dump is as large as
     * the living heap, stops the JVM while it is written, and is deleted afterwards.
     *
     * @return the paths from the roots of the garbage collector, equal ones together
     * @throws dev.carrel.api.CarrelException with {@link dev.carrel.api.ErrorCode#HEAP_DUMP_FAILED}
     */
    LeakReport inspect();

    /**
     * The last frees that left something, the oldest first; how many are kept is bounded. Frees that left nothing are
     * counted only.
     *
     * @return an immutable snapshot
     */
    List<FreeReport> reports();

    /**
     * How many module objects with classes of their own were freed.
     *
     * @return the count since the container was opened
     */
    long freed();

    /**
     * What this JVM does not let Carrel look into, with the option that would let it.
     *
     * @return an entry for each kind of thing, as of the last free; empty when everything can be seen
     */
    List<Leftover> unseen();

    /**
     * Fails unless every freed class space is gone: waits up to 30 seconds for the garbage collector, as
     * {@link #assertNone(Duration)} does.
     *
     * @throws AssertionError with the report of what holds which class space
     */
    default void assertNone() {
        assertNone(Duration.ofSeconds(30));
    }

    /**
     * Fails unless every freed class space is gone. Prompts the garbage collector, sweeps thoroughly when that is not
     * enough, and takes a heap dump to tell what holds what is still there then.
     *
     * @param limit how long to wait for the garbage collector
     * @throws AssertionError with the report of what holds which class space
     */
    void assertNone(Duration limit);
}
