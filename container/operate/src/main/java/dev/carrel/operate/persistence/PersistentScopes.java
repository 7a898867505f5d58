/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.operate.persistence;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ScopeOptions;
import dev.carrel.core.scope.ScopeKeeper;
import dev.carrel.core.scope.Scopes;
import dev.carrel.deploy.home.RecordFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * The persistent scopes of a home folder, one small text file each. What could not be brought back stays in its file, and
 * is tried again the next time.
 *
 * <p><b>Threads.</b> Safe for use by several threads. Its lock is held while a file is written, for persistent scopes alone;
 * no foreign code runs under it.
 */
public final class PersistentScopes implements ScopeKeeper {

    private static final String SUFFIX = ".scope";

    private final RecordFolder folder;
    private final Map<String, Kept> kept = new HashMap<>();
    private long lastOrder;

    /**
     * What is remembered of one scope.
     *
     * @param file where it stands
     * @param record what stands there
     * @param missing modules that could not be brought back, or are not yet
     * @param whole whether all has been tried
     */
    private record Kept(Path file, ScopeRecord record, List<ScopeRecord.Module> missing, boolean whole) {

        /** Whether a module that is missing need not be remembered, because the scope has it, or another version by now. */
        boolean has(ScopeRecord.Module module, List<ScopeRecord.Module> now) {
            return now.contains(module)
                    || (whole && now.stream().anyMatch(each -> each.name().equals(module.name())));
        }

        Kept with(List<ScopeRecord.Module> all, List<ScopeRecord.Module> left) {
            return new Kept(file, record.with(all), left, whole);
        }
    }

    /**
     * Uses a folder.
     *
     * @param folder exists, and is held by this process alone
     */
    public PersistentScopes(Path folder) {
        this.folder = new RecordFolder(folder, SUFFIX);
    }

    @Override
    public synchronized void created(ScopeOptions options) {
        if (options.persistent() && !kept.containsKey(options.name())) {
            ScopeRecord record = new ScopeRecord(options, List.of());
            lastOrder++;
            Kept made = new Kept(folder.file(lastOrder, options.name()), record, List.of(), true);
            write(made);
            kept.put(options.name(), made);
        }
    }

    @Override
    public synchronized void changed(String scope, Supplier<List<ModuleDefinition>> modules) {
        Kept before = kept.get(scope);
        if (before == null) {
            return;
        }
        List<ScopeRecord.Module> now = new ArrayList<>(
                modules.get().stream().map(ScopeRecord.Module::of).toList());
        List<ScopeRecord.Module> missing = before.missing().stream()
                .filter(module -> !before.has(module, now))
                .toList();
        now.addAll(missing);
        Kept after = before.with(now, missing);
        if (!now.equals(before.record().modules())) {
            write(after);
        }
        kept.put(scope, after);
    }

    @Override
    public synchronized void closed(String scope) {
        Kept gone = kept.get(scope);
        if (gone != null) {
            try {
                folder.delete(gone.file());
            } catch (IOException e) {
                throw failure(scope, "its file [" + gone.file() + "] could not be deleted", e);
            }
            kept.remove(scope);
        }
    }

    /**
     * Brings the scopes back that the folder remembers.
     *
     * @param scopes where they are created; this is their keeper
     * @return what could not be brought back and why, in whole sentences
     */
    public List<String> restore(Scopes scopes) {
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            lastOrder = Math.max(lastOrder, order(file));
            try {
                restore(scopes, file, ScopeRecord.parse(Files.readString(file)), problems);
            } catch (CarrelException | IllegalArgumentException | IOException e) {
                problems.add("The persistent scope of the file [" + file + "] was not brought back: " + e.getMessage()
                        + "; mend the file, or delete it and create the scope again.");
            }
        }
        return problems;
    }

    private void restore(Scopes scopes, Path file, ScopeRecord record, List<String> problems) {
        String name = record.options().name();
        synchronized (this) {
            kept.put(name, new Kept(file, record, record.modules(), false));
        }
        InterpreterScope scope;
        try {
            scope = scopes.create(record.options());
        } catch (CarrelException e) {
            synchronized (this) {
                kept.remove(name);
            }
            throw e;
        }
        for (ScopeRecord.Module module : record.modules()) {
            try {
                scope.importModule(module.name(), exactly(module.version()));
            } catch (CarrelException e) {
                problems.add("Persistent scope [" + name + "] came back without [" + module + "]: " + e.getMessage());
            }
        }
        synchronized (this) {
            kept.computeIfPresent(name, (key, known) -> new Kept(known.file(), known.record(), known.missing(), true));
        }
    }

    private List<Path> files() {
        try {
            return folder.files();
        } catch (IOException e) {
            throw new CarrelException(
                    ErrorCode.HOME_UNUSABLE,
                    "The persistent scopes of the home folder cannot be read (" + e + "); see to its permissions.",
                    e);
        }
    }

    private void write(Kept scope) {
        try {
            folder.write(scope.file(), scope.record().text());
        } catch (IOException e) {
            throw failure(scope.record().options().name(), "its file [" + scope.file() + "] could not be written", e);
        }
    }

    private static CarrelException failure(String scope, String what, IOException cause) {
        return new CarrelException(
                ErrorCode.STORE_FAILED,
                "Scope [" + scope + "] was changed, but would not come back so: " + what + " (" + cause.getMessage()
                        + "); see to the disk and the permissions of the home folder.",
                cause);
    }

    private static long order(Path file) {
        String digits = Objects.toString(file.getFileName()).replaceFirst("-.*", "");
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static VersionRange exactly(Version version) {
        return new VersionRange(VersionRange.LEFT_CLOSED, version, version, VersionRange.RIGHT_CLOSED);
    }
}
