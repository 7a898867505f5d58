/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.integration.leftovers.NothingLeft;
import dev.carrel.launcher.cli.CarrelCommand;
import dev.carrel.launcher.cli.Streams;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The demo that users see, on the bundles that they see. */
@ExtendWith(NothingLeft.class)
class DemoRunTest {

    @TempDir
    Path home;

    @Test
    void everyStepShowsWhatItClaims() {
        StringWriter out = new StringWriter();
        int status = CarrelCommand.commandLine(Streams.printing(new PrintWriter(out, true), new PrintWriter(out, true)))
                .execute("demo", "--home", home.toString(), "--bundles", System.getProperty("carrel.bundles"));
        assertEquals(0, status, out.toString());
        assertTrue(out.toString().contains("class loaders are collected"), out.toString());
        assertFalse(out.toString().contains("FAILED"), out.toString());
    }
}
