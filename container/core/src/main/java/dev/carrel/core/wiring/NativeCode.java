/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.jni.NativePlatform;
import dev.carrel.core.definition.Definition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The choice of the native libraries of a module and its fragments for the platform that runs (Core 3.10). */
public final class NativeCode {

    private static final Pattern NAME = Pattern.compile("\\(([^()=<>~&|!]+)[=<>~]");

    private NativeCode() {}

    /**
     * Chooses.
     *
     * @param wiring whose headers count
     * @param properties what the selection filters ask, by name; null where there is no such property
     * @param folder where the module object's own copies go; created when the first library is asked for
     * @return the libraries, to be closed with the class space
     */
    public static NativeLibraries of(ModuleWiring wiring, Function<String, @Nullable String> properties, Path folder) {
        List<Content> contents = new ArrayList<>();
        contents.add(wiring.definition().content());
        wiring.fragments().stream().map(Definition::content).forEach(contents::add);
        return NativeLibraries.choose(contents, NativePlatform.current(filter -> matches(filter, properties)), folder);
    }

    private static boolean matches(String selectionFilter, Function<String, @Nullable String> properties) {
        Map<String, Object> asked = new HashMap<>();
        for (Matcher names = NAME.matcher(selectionFilter); names.find(); ) {
            String name = names.group(1).strip();
            String value = properties.apply(name);
            if (value != null) {
                asked.put(name, value);
            }
        }
        try {
            return FrameworkUtil.createFilter(selectionFilter).matches(asked);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(
                    "Bundle-NativeCode has the selection-filter [" + selectionFilter + "], which is no filter.", e);
        }
    }
}
