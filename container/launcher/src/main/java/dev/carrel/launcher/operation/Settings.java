/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import dev.carrel.api.ContainerOptions;
import dev.carrel.api.Isolation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the configuration file says, with defaults for what it does not say.
 *
 * @param values checked texts, by key
 */
public record Settings(Map<SettingKey, String> values) {

    /** Copies what could change. */
    public Settings {
        Map<SettingKey, String> copy = new EnumMap<>(SettingKey.class);
        copy.putAll(values);
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * The drop folder.
     *
     * @return relative to the home folder, or absolute
     */
    public Path dropFolder() {
        return Path.of(value(SettingKey.DROP_FOLDER));
    }

    /**
     * Where the shell keeps typed lines.
     *
     * @return relative to the home folder, or absolute
     */
    public Path history() {
        return Path.of(value(SettingKey.HISTORY));
    }

    /**
     * How often the drop folder is looked at.
     *
     * @return positive
     */
    public Duration pollInterval() {
        return duration(SettingKey.POLL_INTERVAL).orElseThrow();
    }

    /**
     * Whether the drop folder is watched.
     *
     * @return whether
     */
    public boolean hotDeployment() {
        return isOn(SettingKey.HOT_DEPLOYMENT);
    }

    /**
     * Whether there is a shell when there is a terminal.
     *
     * @return whether
     */
    public boolean shell() {
        return isOn(SettingKey.SHELL);
    }

    /**
     * Sets what concerns the container.
     *
     * @param options to be changed
     * @return changed options
     */
    public ContainerOptions apply(ContainerOptions options) {
        ContainerOptions changed = options;
        Optional<Duration> create = duration(SettingKey.CREATE_LIMIT);
        if (create.isPresent()) {
            changed = changed.withCreateLimit(create.get());
        }
        Optional<Duration> stop = duration(SettingKey.STOP_LIMIT);
        if (stop.isPresent()) {
            changed = changed.withStopLimit(stop.get());
        }
        for (String module : names(SettingKey.SHARED_CLASSES)) {
            changed = changed.withIsolation(module, Isolation.SHARED);
        }
        for (String module : names(SettingKey.PRIVATE_CLASSES)) {
            changed = changed.withIsolation(module, Isolation.PRIVATE);
        }
        String packages = value(SettingKey.SHARED_PACKAGES);
        return packages.isBlank() ? changed : changed.withSharedPackages(packages);
    }

    private String value(SettingKey key) {
        return values.getOrDefault(key, key.standard());
    }

    private List<String> names(SettingKey key) {
        return Stream.of(value(key).split(" +")).filter(name -> !name.isEmpty()).toList();
    }

    private boolean isOn(SettingKey key) {
        return value(key).equals("on");
    }

    private Optional<Duration> duration(SettingKey key) {
        return SettingValue.duration(value(key));
    }
}
