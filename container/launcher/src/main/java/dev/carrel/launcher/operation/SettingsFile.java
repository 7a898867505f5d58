/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The configuration file of a home folder, {@code carrel.conf}: written with every key and its default when it is
 * missing, read and checked when it is there.
 */
public final class SettingsFile {

    private static final String NAME = "carrel.conf";

    private SettingsFile() {}

    /**
     * Reads the file, or writes it.
     *
     * @param home the home folder, created when it does not exist
     * @return the settings
     * @throws CarrelException with {@link ErrorCode#CONFIGURATION_INVALID}, naming everything that is wrong, or
     *     {@link ErrorCode#HOME_UNUSABLE}
     */
    public static Settings of(Path home) {
        Path file = home.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home);
                write(file);
                return new Settings(Map.of());
            }
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new CarrelException(
                    ErrorCode.HOME_UNUSABLE,
                    "The configuration [" + file + "] can be neither read nor written (" + e
                            + "); see to the rights of the home folder.",
                    e);
        }
    }

    /** The file as it is written: every key with its meaning and default, commented out. */
    static String template() {
        StringBuilder text = new StringBuilder("# The configuration of this Carrel home folder. Every key is here;"
                + " what is commented out is the default.\n# Changes take effect at the next start.\n");
        for (SettingKey key : SettingKey.values()) {
            text.append("\n# ").append(key.meaning()).append("\n# Allowed: ");
            text.append(key.value().allowed()).append(".\n#");
            text.append(key.key()).append(" = ").append(key.standard()).append('\n');
        }
        return text.toString();
    }

    private static void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.writeString(fresh, template(), StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Settings parse(Path file, String text) throws IOException {
        Properties read = new Properties();
        List<String> wrong = new ArrayList<>();
        try {
            read.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            wrong.add("a line does not parse (" + e.getMessage() + ").");
        }
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        for (String name : new TreeSet<>(read.stringPropertyNames())) {
            String value = read.getProperty(name).strip();
            SettingKey.of(name)
                    .ifPresentOrElse(
                            key -> {
                                if (key.value().accepts(value)) {
                                    values.put(key, value);
                                } else {
                                    wrong.add(name + " is [" + value + "], but must be "
                                            + key.value().allowed() + ".");
                                }
                            },
                            () -> wrong.add("there is no key [" + name + "]" + nearest(name)));
        }
        if (!wrong.isEmpty()) {
            throw new CarrelException(
                    ErrorCode.CONFIGURATION_INVALID, "Configuration [" + file + "]: " + String.join(" ", wrong));
        }
        return new Settings(values);
    }

    private static String nearest(String name) {
        List<String> keys = Stream.of(SettingKey.values()).map(SettingKey::key).toList();
        return "; "
                + LikeWords.nearest(name, keys)
                        .map(key -> "the nearest is [" + key + "].")
                        .orElse("there are " + String.join(", ", keys) + ".");
    }
}
