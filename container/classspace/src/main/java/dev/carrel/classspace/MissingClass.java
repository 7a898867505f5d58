/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.LinkedSources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The explanation why a class space does not have a class.
 *
 * @param space the name of the space
 * @param own what it has itself
 * @param linked what it is linked to
 */
record MissingClass(String space, OwnClasses own, LinkedSources linked) {

    String sentence(String name) {
        return name + " is not in class space [" + space + "]: " + reason(name) + ".";
    }

    private String reason(String name) {
        String packageName = PackageNames.ofClass(name);
        Optional<ClassSource> imported = linked.imported(packageName);
        if (imported.isPresent()) {
            return "its package [" + packageName + "] is imported from ["
                    + imported.get().name()
                    + "], which does not have the class or does not let it be seen"
                    + (isOnClassPath(name) ? "; the copy on the own class path is hidden by the import" : "");
        }
        if (own.isClosed() && isOnClassPath(name)) {
            return "it is on the class path, but the space is closed and defines no class any more";
        }
        List<ClassSource> required = linked.required(packageName);
        String elsewhere = required.isEmpty()
                ? "package [" + packageName + "] is neither imported nor exported by a required bundle"
                : "the required bundles that export its package do not have it: "
                        + required.stream().map(ClassSource::name).collect(Collectors.joining(", "));
        return "it is not on the class path, and " + elsewhere;
    }

    private boolean isOnClassPath(String name) {
        return own.path().find(name.replace('.', '/') + ".class").isPresent();
    }
}
