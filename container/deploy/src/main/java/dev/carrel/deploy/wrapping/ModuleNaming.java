/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.wrapping;

import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A name and a version for a JAR that is no bundle: from its manifest, else from the properties that Maven leaves in it,
 * else from its file name.
 *
 * @param name a symbolic name
 * @param nameFrom where the name was found, in words
 * @param version the version, {@code 0.0.0} when nothing tells it
 * @param versionFrom where the version was found, in words
 */
public record ModuleNaming(String name, String nameFrom, Version version, String versionFrom) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern FILE_NAME = Pattern.compile("(?<name>.+?)(-(?<version>[0-9].*?))?(\\.jar)?");
    private static final Pattern VERSION = Pattern.compile(
            "(?<a>[0-9]{1,9})(?![0-9])(\\.(?<b>[0-9]{1,9})(?![0-9]))?(\\.(?<c>[0-9]{1,9})(?![0-9]))?([.+_-]?(?<q>.+))?");

    /**
     * Finds name and version.
     *
     * @param main the manifest's main attributes
     * @param maven the one {@code pom.properties} of the JAR, if it has exactly one
     * @param location where the JAR comes from; its last segment is the file name
     * @return the naming
     */
    public static ModuleNaming of(Attributes main, Optional<Properties> maven, String location) {
        Matcher fileName = FILE_NAME.matcher(fileName(location));
        boolean named = fileName.matches();
        Found name = Stream.of(
                        header(main, "Automatic-Module-Name").filter(ModuleNaming::isName),
                        header(main, Constants.BUNDLE_SYMBOLICNAME)
                                .map(ModuleNaming::withoutDirectives)
                                .filter(ModuleNaming::isName),
                        header(main, "Implementation-Title").filter(ModuleNaming::isName),
                        property(maven, "artifactId").filter(ModuleNaming::isName))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Found(named ? cleaned(fileName.group("name")) : "module", "the file name"));
        Found version = Stream.of(
                        header(main, Constants.BUNDLE_VERSION),
                        header(main, "Implementation-Version"),
                        property(maven, "version"),
                        inFileName(named ? fileName.group("version") : null),
                        header(main, "Specification-Version"))
                .flatMap(Optional::stream)
                .filter(found -> VERSION.matcher(found.value).matches())
                .findFirst()
                .orElseGet(() -> new Found("0", "nowhere"));
        return new ModuleNaming(name.value, name.from, version(version.value), version.from);
    }

    /**
     * Reads a version as people write them.
     *
     * @param text begins with a digit
     * @return the nearest OSGi version: {@code 2.0-rc.1} becomes {@code 2.0.0.rc_1}
     */
    static Version version(String text) {
        Matcher parts = VERSION.matcher(text.strip());
        if (!parts.matches()) {
            return Version.emptyVersion;
        }
        String qualifier = parts.group("q") == null ? "" : parts.group("q").replaceAll("[^A-Za-z0-9_-]", "_");
        return new Version(number(parts.group("a")), number(parts.group("b")), number(parts.group("c")), qualifier);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String fileName(String location) {
        String path = location.replace('\\', '/').replaceAll("[?#].*$", "").replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String cleaned(String text) {
        String name = text.replaceAll("[^A-Za-z0-9_.-]", "_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^\\.|\\.$", "");
        return name.isEmpty() ? "module" : name;
    }

    private static boolean isName(Found found) {
        return NAME.matcher(found.value).matches();
    }

    private static Found withoutDirectives(Found found) {
        return new Found(found.value.split(";", 2)[0].strip(), found.from);
    }

    private static Optional<Found> header(Attributes main, String header) {
        return Optional.ofNullable(main.getValue(header))
                .map(value -> new Found(value.strip(), "the manifest header " + header));
    }

    private static Optional<Found> property(Optional<Properties> maven, String key) {
        return maven.map(properties -> properties.getProperty(key))
                .map(value -> new Found(value.strip(), key + " in pom.properties"));
    }

    private static Optional<Found> inFileName(@Nullable String version) {
        return Optional.ofNullable(version).map(value -> new Found(value, "the file name"));
    }

    /** A value and where it was found. */
    private record Found(String value, String from) {}
}
