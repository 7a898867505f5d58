/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One home folder, one container. */
class HomeFolderTest {

    @TempDir
    Path folder;

    @Test
    void aHeldHomeIsRefusedAndTheHolderIsNamed() {
        Path root = folder.resolve("a/b");
        try (HomeFolder home = HomeFolder.open(root)) {
            CarrelException refused = assertThrows(CarrelException.class, () -> HomeFolder.open(root));
            assertEquals(ErrorCode.HOME_UNUSABLE, refused.code());
            assertEquals(
                    "CA-101 Home folder [" + home.root() + "] is held by another container, in this process ("
                            + ProcessHandle.current().pid() + "); close that one or choose another home folder.",
                    refused.getMessage());
        }
        HomeFolder.open(root).close();
    }

    @Test
    void aFileIsNoHome() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        CarrelException refused = assertThrows(CarrelException.class, () -> HomeFolder.open(file));
        assertEquals(ErrorCode.HOME_UNUSABLE, refused.code());
        assertTrue(refused.getMessage().contains("cannot be created or written"), refused.getMessage());
    }

    @Test
    void closingTwiceIsClosingOnce() {
        HomeFolder home = HomeFolder.open(folder);
        home.close();
        home.close();
    }
}
