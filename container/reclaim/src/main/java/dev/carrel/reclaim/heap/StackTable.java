/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stacks of the threads at the moment of the dump.
 *
 * <p><b>Threads.</b> Confined to one.
 */
final class StackTable {

    private final Map<Long, Long> methodNames = new HashMap<>();
    private final Map<Long, Integer> lines = new HashMap<>();
    private final Map<Integer, long[]> framesByThread = new HashMap<>();

    void frame(HprofInput input) throws IOException {
        long id = input.id();
        methodNames.put(id, input.id());
        input.id();
        input.id();
        input.skip(4);
        lines.put(id, input.u4());
    }

    void trace(HprofInput input) throws IOException {
        input.skip(4);
        int thread = input.u4();
        long[] frames = new long[input.u4()];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = input.id();
        }
        framesByThread.put(thread, frames);
    }

    /** The name of the method in a frame of a thread. */
    Optional<Long> methodAt(int thread, int depth) {
        long[] frames = framesByThread.getOrDefault(thread, new long[0]);
        return depth < 0 || depth >= frames.length
                ? Optional.empty()
                : Optional.ofNullable(methodNames.get(frames[depth]));
    }
}
