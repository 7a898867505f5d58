/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.operate.persistence;

import dev.carrel.api.ImportPath;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ScopeOptions;
import dev.carrel.api.lend.Borrowing;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * One persistent scope as it stands on the disk.
 *
 * @param options how it was created
 * @param modules what it holds, in order of creation
 */
record ScopeRecord(ScopeOptions options, List<Module> modules) {

    private static final String PATH = "path.";
    private static final String PROPERTY = "property.";
    private static final String BORROW = "borrow.";
    private static final String MODULE = "module.";

    ScopeRecord {
        modules = List.copyOf(modules);
    }

    /**
     * One module.
     *
     * @param name its name
     * @param version its version
     */
    record Module(String name, Version version) {

        static Module of(ModuleDefinition definition) {
            return new Module(definition.name(), definition.version());
        }

        @Override
        public String toString() {
            return name + " " + version;
        }
    }

    ScopeRecord with(List<Module> now) {
        return new ScopeRecord(options, now);
    }

    /** The text of its file: a properties file that people can read. */
    String text() {
        Properties values = new Properties();
        values.setProperty("name", options.name());
        values.setProperty("open", Boolean.toString(options.importPath().open()));
        options.importPath().entries().forEach((name, range) -> values.setProperty(PATH + name, range.toString()));
        options.properties().forEach((name, value) -> values.setProperty(PROPERTY + name, value));
        List<String> filters = options.borrowing().filters();
        for (int i = 0; i < filters.size(); i++) {
            values.setProperty("%s%06d".formatted(BORROW, i), filters.get(i));
        }
        for (int i = 0; i < modules.size(); i++) {
            values.setProperty("%s%06d".formatted(MODULE, i), modules.get(i).toString());
        }
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be written", e);
        }
        return "# A persistent scope of this Carrel home. Deleting this file while no container is open forgets it.\n"
                + text.toString()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is no such text; the message says why
     */
    static ScopeRecord parse(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
        String name = values.getProperty("name");
        String open = values.getProperty("open");
        if (name == null || open == null) {
            throw new IllegalArgumentException("it lacks [name] or [open]");
        }
        Map<String, VersionRange> entries = new HashMap<>();
        Map<String, String> properties = new HashMap<>();
        List<Module> modules = new ArrayList<>();
        Borrowing borrowing = Borrowing.nothing();
        for (String key : values.stringPropertyNames().stream().sorted().toList()) {
            String value = values.getProperty(key);
            if (key.startsWith(PATH)) {
                entries.put(key.substring(PATH.length()), VersionRange.valueOf(value));
            } else if (key.startsWith(PROPERTY)) {
                properties.put(key.substring(PROPERTY.length()), value);
            } else if (key.startsWith(BORROW)) {
                borrowing = borrowing.and(Borrowing.matching(value));
            } else if (key.startsWith(MODULE)) {
                modules.add(module(value));
            }
        }
        ImportPath path = new ImportPath(Boolean.parseBoolean(open), entries);
        return new ScopeRecord(new ScopeOptions(name, path, properties, borrowing, true), modules);
    }

    private static Module module(String value) {
        int space = value.lastIndexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("[" + value + "] is no module and version");
        }
        return new Module(value.substring(0, space), Version.parseVersion(value.substring(space + 1)));
    }
}
