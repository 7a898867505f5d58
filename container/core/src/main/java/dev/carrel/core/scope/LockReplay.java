/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeLock;
import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Fills a scope with what a lock asks for, or says everything that differs. */
final class LockReplay {

    private final String scope;
    private final ScopeLock lock;

    LockReplay(String scope, ScopeLock lock) {
        this.scope = scope;
        this.lock = lock;
    }

    /** Looks whether the definitions are deployed, with the same content. */
    void check(Catalog catalog) {
        List<String> differences = new ArrayList<>();
        for (ScopeLock.Module wanted : lock.modules()) {
            difference(catalog, wanted).ifPresent(differences::add);
        }
        refuse(differences);
    }

    private static Optional<String> difference(Catalog catalog, ScopeLock.Module wanted) {
        List<Definition> named = catalog.named(wanted.name());
        List<Definition> same = named.stream()
                .filter(definition -> definition.version().equals(wanted.version()))
                .toList();
        if (same.stream().anyMatch(definition -> definition.digest().equals(wanted.digest()))) {
            return Optional.empty();
        }
        if (!same.isEmpty()) {
            return Optional.of("module [" + wanted.label() + "] has the digest "
                    + same.get(0).digest() + ", but the lock file has " + wanted.digest());
        }
        String others = named.stream()
                .map(definition -> definition.version().toString())
                .collect(Collectors.joining(", "));
        return Optional.of("module [" + wanted.label() + "] is not deployed"
                + (others.isEmpty() ? "" : ", but version " + others + " is"));
    }

    /** What the scope may import: what is locked. Two versions of one name make a range, whose use is checked later. */
    ImportPath path() {
        Map<String, VersionRange> ranges = new TreeMap<>();
        for (ScopeLock.Module module : lock.modules()) {
            ranges.merge(module.name(), between(module.version(), module.version()), LockReplay::around);
        }
        return new ImportPath(false, ranges);
    }

    private static VersionRange around(VersionRange one, VersionRange other) {
        Version left = one.getLeft().compareTo(other.getLeft()) <= 0 ? one.getLeft() : other.getLeft();
        Version oneRight = rightOf(one);
        Version otherRight = rightOf(other);
        return between(left, oneRight.compareTo(otherRight) >= 0 ? oneRight : otherRight);
    }

    private static Version rightOf(VersionRange range) {
        return Optional.ofNullable(range.getRight()).orElse(range.getLeft());
    }

    private static VersionRange between(Version left, Version right) {
        return new VersionRange(VersionRange.LEFT_CLOSED, left, right, VersionRange.RIGHT_CLOSED);
    }

    /** Imports, and compares what came of it. */
    void into(InterpreterScope made) {
        for (ScopeLock.Module module : lock.modules()) {
            if (!module.fragment()) {
                made.importModule(module.name(), between(module.version(), module.version()));
            }
        }
        Map<String, ScopeLock.Module> now = new HashMap<>();
        made.lock().modules().forEach(module -> now.put(module.label(), module));
        List<String> differences = new ArrayList<>();
        for (ScopeLock.Module wanted : lock.modules()) {
            difference(wanted, Optional.ofNullable(now.remove(wanted.label()))).ifPresent(differences::add);
        }
        new TreeMap<>(now).keySet().forEach(extra -> differences.add("module [" + extra + "] is imported as well"));
        refuse(differences);
    }

    private static Optional<String> difference(ScopeLock.Module wanted, Optional<ScopeLock.Module> found) {
        if (found.isEmpty()) {
            return Optional.of("module [" + wanted.label() + "] is not "
                    + (wanted.fragment() ? "attached to a host" : "imported"));
        }
        ScopeLock.Module now = found.get();
        return now.digest().equals(wanted.digest()) && now.wiredTo().equals(wanted.wiredTo())
                ? Optional.empty()
                : Optional.of("module [" + wanted.label() + "] is wired to " + now.wiredTo()
                        + ", but the lock file has " + wanted.wiredTo());
    }

    private void refuse(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new CarrelException(
                    ErrorCode.LOCK_DIFFERS,
                    "Scope [" + scope + "] cannot be made as its lock file says: " + String.join("; ", differences)
                            + ". Deploy what the lock file names, or write a new one from a scope.");
        }
    }
}
