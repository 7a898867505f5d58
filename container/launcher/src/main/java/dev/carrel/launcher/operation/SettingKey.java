/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import java.util.Optional;
import java.util.stream.Stream;

/** A key of the configuration file, with all there is to say about it. */
enum SettingKey {
    CREATE_LIMIT(
            "create.limit",
            "none",
            SettingValue.LIMIT,
            "How long the creation of one module object may take, its activator's start included."),
    STOP_LIMIT(
            "stop.limit",
            "none",
            SettingValue.LIMIT,
            "How long the stop of one module object may take when it is freed."),
    PRIVATE_CLASSES(
            "isolation.private",
            "",
            SettingValue.NAMES,
            "Modules whose classes are never shared, over their authors and the analysis; counts before isolation.shared."),
    SHARED_CLASSES(
            "isolation.shared",
            "",
            SettingValue.NAMES,
            "Modules whose classes are shared, over their authors and the analysis: you answer for what crosses."),
    DROP_FOLDER(
            "deploy.folder",
            "modules",
            SettingValue.PATH,
            "JARs in this folder are deployed, and undeployed when they are removed. Seen from the home folder."),
    POLL_INTERVAL(
            "deploy.poll",
            "2s",
            SettingValue.DURATION,
            "How often the folder is looked at. A file is taken when it has not changed between two looks."),
    HOT_DEPLOYMENT("deploy.watch", "on", SettingValue.SWITCH, "Whether ./carrel run watches that folder."),
    SHELL(
            "shell",
            "on",
            SettingValue.SWITCH,
            "Whether ./carrel run talks with a terminal when it has one; --no-shell says no for once."),
    HISTORY(
            "shell.history",
            "history",
            SettingValue.PATH,
            "Where the shell keeps typed lines. Seen from the home folder."),
    SHARED_PACKAGES(
            "shared.packages",
            "",
            SettingValue.TEXT,
            "Packages of the class path (CARREL_OPTS, lib/) that modules may import, as in Export-Package.");

    private final String key;
    private final String standard;
    private final SettingValue value;
    private final String meaning;

    SettingKey(String key, String standard, SettingValue value, String meaning) {
        this.key = key;
        this.standard = standard;
        this.value = value;
        this.meaning = meaning;
    }

    static Optional<SettingKey> of(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String standard() {
        return standard;
    }

    SettingValue value() {
        return value;
    }

    String meaning() {
        return meaning;
    }
}
