/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import dev.carrel.benchmarks.sample.ClassSource;
import dev.carrel.benchmarks.sample.Sample;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;

/** A module whose activator was started by hand: for peers that know no activators. */
@SuppressWarnings("try") // an interrupted benchmark has ended
final class StartedByHand implements AutoCloseable {

    private final BareContext context = new BareContext();
    private final @Nullable BundleActivator activator;

    private StartedByHand(@Nullable BundleActivator activator) {
        this.activator = activator;
    }

    /** Starts the activator of a sample, if it has one, and uses the sample. */
    static StartedByHand of(Sample sample, ClassSource source) throws Exception {
        BundleActivator activator = null;
        if (sample.activator().isPresent()) {
            activator = (BundleActivator)
                    source.load(sample.activator().get()).getConstructor().newInstance();
        }
        StartedByHand started = new StartedByHand(activator);
        if (activator != null) {
            activator.start(started.context);
        }
        sample.use(source);
        return started;
    }

    /** What the activator registered. */
    Object service() {
        return context.services().get(0);
    }

    @Override
    public void close() throws Exception {
        if (activator != null) {
            activator.stop(context);
        }
    }
}
