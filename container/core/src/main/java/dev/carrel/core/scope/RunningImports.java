/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The imports of one scope that are under way: seldom more than one, mostly none.
 *
 * <p><b>Threads.</b> Safe for use by several threads; reading takes no lock.
 */
final class RunningImports {

    private volatile List<ImportOperation> operations = List.of();

    synchronized void add(ImportOperation begun) {
        List<ImportOperation> after = new ArrayList<>(operations);
        after.add(begun);
        operations = List.copyOf(after);
    }

    synchronized void remove(ImportOperation ended) {
        operations = operations.stream().filter(each -> each != ended).toList();
    }

    Stream<ImportOperation> stream() {
        return operations.stream();
    }
}
