/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --home}, the same for every command. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The folder for everything that Carrel writes. Default: $CARREL_HOME, or else ~/.carrel; a demo"
                            + " takes a temporary folder and deletes it.")
    private @Nullable Path home;

    Optional<Path> given() {
        return Optional.ofNullable(home);
    }

    Path orDefault() {
        return given().orElseGet(() -> {
            String fromEnvironment = System.getenv("CARREL_HOME");
            return fromEnvironment == null || fromEnvironment.isEmpty()
                    ? Path.of(System.getProperty("user.home"), ".carrel")
                    : Path.of(fromEnvironment);
        });
    }
}
