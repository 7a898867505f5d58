/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** The rooms of the house and what each may look into; a room that is not listed is an error. */
final class Rooms {

    /** Room to the rooms below it. Arrows point downwards only. */
    static final Map<String, Set<String>> BELOW = Map.ofEntries(
            entry("api", Set.of()),
            entry("analysis", Set.of("api")),
            entry("queue", Set.of("api")),
            entry("registry", Set.of("api")),
            entry("classspace", Set.of("api")),
            entry("reclaim", Set.of("api")),
            entry("core", Set.of("api", "analysis", "queue", "registry", "classspace", "reclaim")),
            entry("deploy", Set.of("api", "analysis", "queue", "registry", "classspace", "reclaim", "core")),
            entry("operate", Set.of("api", "core", "deploy")),
            entry(
                    "launcher",
                    Set.of(
                            "api",
                            "analysis",
                            "queue",
                            "registry",
                            "classspace",
                            "reclaim",
                            "core",
                            "deploy",
                            "operate",
                            "shell")),
            // What runs in the host framework beside the container: of the container, its API alone.
            entry("hotdeploy", Set.of("api")),
            entry("shell", Set.of("api")),
            // Extension modules: of the API, the annotation alone.
            entry("binascii", Set.of("api")),
            entry("csv", Set.of("api")),
            entry("decimal", Set.of("api")),
            entry("sqlite", Set.of("api")),
            entry("xxlimited", Set.of("api")),
            entry("testing", Set.of("api", "reclaim")));

    private Rooms() {}

    /** The room that a class of ours lives in: the first package below {@code dev.carrel}. */
    static String of(JavaClass type) {
        String rest = type.getPackageName().replaceFirst("^dev\\.carrel\\.?", "");
        return rest.replaceFirst("\\..*", "");
    }

    /** Classes of one room. */
    static DescribedPredicate<JavaClass> in(String room) {
        return DescribedPredicate.describe("in room " + room, type -> isOurs(type) && of(type).equals(room));
    }

    /** Classes of rooms that are not below the given one. */
    static DescribedPredicate<JavaClass> notBelow(String room) {
        Set<String> open = BELOW.get(room);
        return DescribedPredicate.describe(
                "in a room that is not below " + room,
                type -> isOurs(type) && !of(type).equals(room) && !open.contains(of(type)));
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("dev.carrel");
    }
}
