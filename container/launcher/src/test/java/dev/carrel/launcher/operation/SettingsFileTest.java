/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration file: written with every default, read, and checked as a whole. */
class SettingsFileTest {

    @TempDir
    private Path home;

    @Test
    void aMissingFileIsWrittenWithEveryKeyAndReadsAsTheDefaults() throws IOException {
        Settings written = SettingsFile.of(home);
        String text = Files.readString(home.resolve("carrel.conf"));
        for (SettingKey key : SettingKey.values()) {
            assertTrue(text.contains("\n#" + key.key() + " = " + key.standard() + "\n"), key.key());
            assertTrue(text.contains("# " + key.meaning()), key.key());
            assertTrue(key.value().accepts(key.standard()), "the default is allowed: " + key.key());
        }
        assertEquals(written, SettingsFile.of(home), "what was written says the same");
        assertEquals(Duration.ofSeconds(2), written.pollInterval());
        assertEquals(ContainerOptions.of(home), written.apply(ContainerOptions.of(home)));
    }

    @Test
    void uncommentedDefaultsAreTheDefaults() throws IOException {
        Files.writeString(home.resolve("carrel.conf"), SettingsFile.template().replaceAll("(?m)^#(\\S)", "$1"));
        Settings settings = SettingsFile.of(home);
        assertEquals(SettingKey.values().length, settings.values().size());
        assertEquals(ContainerOptions.of(home), settings.apply(ContainerOptions.of(home)));
        assertTrue(settings.shell() && settings.hotDeployment());
    }

    @Test
    void valuesReachTheContainer() throws IOException {
        Files.writeString(
                home.resolve("carrel.conf"),
                "create.limit = 30s\nstop.limit=500ms\nshared.packages = com.acme\nshell = off\n");
        Settings settings = SettingsFile.of(home);
        ContainerOptions options = settings.apply(ContainerOptions.of(home));
        assertEquals(Optional.of(Duration.ofSeconds(30)), options.createLimit());
        assertEquals(Optional.of(Duration.ofMillis(500)), options.stopLimit());
        assertEquals(java.util.List.of("com.acme"), options.sharedPackages());
        assertTrue(!settings.shell());
    }

    @Test
    void theOperatorDecidesAboutClassesAndPrivateCountsFirst() throws IOException {
        Files.writeString(
                home.resolve("carrel.conf"), "isolation.shared = com.a com.b\nisolation.private = com.b  com.c-d\n");
        ContainerOptions options = SettingsFile.of(home).apply(ContainerOptions.of(home));
        assertEquals(
                java.util.Map.of("com.a", Isolation.SHARED, "com.b", Isolation.PRIVATE, "com.c-d", Isolation.PRIVATE),
                options.isolation());
        Files.writeString(home.resolve("carrel.conf"), "isolation.shared = com.a;com.b\n");
        CarrelException failure = assertThrows(CarrelException.class, () -> SettingsFile.of(home));
        assertTrue(String.valueOf(failure.getMessage()).contains("must be names of modules"), failure::getMessage);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        Files.writeString(home.resolve("carrel.conf"), "deploy.pol = 1s\nshell = maybe\nxyzzy = 1\n");
        CarrelException failure = assertThrows(CarrelException.class, () -> SettingsFile.of(home));
        assertEquals(ErrorCode.CONFIGURATION_INVALID, failure.code());
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("there is no key [deploy.pol]; the nearest is [deploy.poll]."), message);
        assertTrue(message.contains("shell is [maybe], but must be on or off."), message);
        assertTrue(message.contains("there is no key [xyzzy]; there are create.limit, "), message);
    }
}
