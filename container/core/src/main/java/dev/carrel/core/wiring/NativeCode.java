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
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The choice of the native libraries of a module and its fragments for the platform that runs (Core 3.10). */
public final class NativeCode {

    private NativeCode() {}

    /**
     * Chooses.
     *
     * @param wiring whose headers count
     * @param folder where the module object's own copies go; created when the first library is asked for
     * @return the libraries, to be closed with the class space
     */
    public static NativeLibraries of(ModuleWiring wiring, Path folder) {
        List<Content> contents = new ArrayList<>();
        contents.add(wiring.definition().content());
        wiring.fragments().stream().map(Definition::content).forEach(contents::add);
        return NativeLibraries.choose(contents, NativePlatform.current(NativeCode::matches), folder);
    }

    private static boolean matches(String selectionFilter) {
        Map<String, Object> properties = new HashMap<>();
        System.getProperties().forEach((name, value) -> properties.put(name.toString(), value));
        try {
            return FrameworkUtil.createFilter(selectionFilter).matches(properties);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(
                    "Bundle-NativeCode has the selection-filter [" + selectionFilter + "], which is no filter.", e);
        }
    }
}
