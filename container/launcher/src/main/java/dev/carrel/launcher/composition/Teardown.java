/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.composition;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Closes what was opened, in reverse order, once, and all of it also when one of them fails.
 *
 * <p><b>Threads.</b> Safe for use by several threads; nothing is closed under a lock.
 */
final class Teardown implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        synchronized (opened) {
            opened.push(part);
            return part;
        }
    }

    @Override
    public void close() {
        List<Exception> failures = new ArrayList<>();
        for (AutoCloseable part = next(); part != null; part = next()) {
            try {
                part.close();
                // allow IllegalCatch because each part may fail in its own way, and the others are to be closed
            } catch (Exception e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw merged(failures);
        }
    }

    private @Nullable AutoCloseable next() {
        synchronized (opened) {
            return opened.poll();
        }
    }

    private static CarrelException merged(List<Exception> failures) {
        if (failures.size() == 1 && failures.get(0) instanceof CarrelException only) {
            return only;
        }
        CarrelException all = new CarrelException(
                ErrorCode.CLOSE_INCOMPLETE,
                "Not everything could be closed cleanly: "
                        + failures.stream().map(String::valueOf).collect(Collectors.joining("; ")),
                failures.get(0));
        failures.stream().skip(1).forEach(all::addSuppressed);
        return all;
    }
}
