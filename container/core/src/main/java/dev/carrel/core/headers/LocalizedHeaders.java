/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.headers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Translates the values of headers that begin with a percent sign.
 *
 * @param raw the headers as they stand in the manifest
 * @param files finds the URL of a localization file by its path
 */
public record LocalizedHeaders(Dictionary<String, String> raw, Function<String, Optional<URL>> files) {

    private static final String MARK = "%";
    private static final String SUFFIX = ".properties";

    /**
     * The headers in a language.
     *
     * @param locale as in the names of the files; null for the JVM's default, empty for no translation
     * @return keys do not tell case
     */
    public Dictionary<String, String> in(@Nullable String locale) {
        if ("".equals(locale) || !needsTranslation()) {
            return raw;
        }
        Properties translations = translations(locale == null ? defaultLocale() : locale);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : Collections.list(raw.keys())) {
            headers.put(key, translated(raw.get(key), translations));
        }
        return FrameworkUtil.asDictionary(Collections.unmodifiableMap(headers));
    }

    /**
     * The language in which headers are read when nobody asks for another.
     *
     * @return the JVM's default at the moment
     */
    public static String defaultLocale() {
        return Locale.getDefault().toString();
    }

    private boolean needsTranslation() {
        return Collections.list(raw.elements()).stream().anyMatch(value -> value.startsWith(MARK));
    }

    private static String translated(String value, Properties translations) {
        return value.startsWith(MARK) ? translations.getProperty(value.substring(1), value.substring(1)) : value;
    }

    /** The file of the language, else of the default language, else without one; the more special entry wins. */
    private Properties translations(String locale) {
        String base = Optional.ofNullable(raw.get(Constants.BUNDLE_LOCALIZATION))
                .orElse(Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME);
        List<String> suffixes = new ArrayList<>();
        addSuffixes(suffixes, locale);
        if (suffixes.stream()
                .noneMatch(suffix -> files.apply(base + suffix + SUFFIX).isPresent())) {
            addSuffixes(suffixes, defaultLocale());
        }
        suffixes.add("");
        Properties merged = new Properties();
        for (int i = suffixes.size() - 1; i >= 0; i--) {
            files.apply(base + suffixes.get(i) + SUFFIX).ifPresent(url -> load(merged, url));
        }
        return merged;
    }

    private static void addSuffixes(List<String> suffixes, String locale) {
        for (String rest = locale; !rest.isEmpty(); rest = rest.substring(0, Math.max(0, rest.lastIndexOf('_')))) {
            suffixes.add("_" + rest);
        }
    }

    private static void load(Properties merged, URL url) {
        try (InputStream bytes = url.openStream()) {
            merged.load(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The localization file [" + url + "] cannot be read: " + e.getMessage(), e);
        }
    }
}
