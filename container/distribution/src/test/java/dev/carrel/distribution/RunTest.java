/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code carrel run} as a service: no terminal, files that come, change and go, and TERM. */
class RunTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Installation carrel;

    @BeforeAll
    static void unpack() throws Exception {
        carrel = Installation.in(folder);
    }

    @Test
    void filesComeChangeAndGoAndTermEndsItNormally() throws Exception {
        Path home = Files.createDirectories(folder.resolve("service"));
        Path modules = Files.createDirectories(home.resolve("modules"));
        Files.writeString(home.resolve("carrel.conf"), "deploy.poll = 100ms\n");
        GreetingBundle.write(modules.resolve("early.jar"), "0.9.0", "early");
        Process process = carrel.start(folder, "run", "--home", "service");
        try (Transcript log = new Transcript(process.getErrorStream())) {
            log.awaitText("[early.jar] is deployed: greeting 0.9.0 can be imported.");
            log.awaitText("carrel: runs on ");
            Path file = GreetingBundle.write(modules.resolve("greeting.jar"), "1.0.0", "one");
            log.awaitText("[greeting.jar] is deployed: greeting 1.0.0 can be imported.");
            GreetingBundle.write(file, "1.0.0", "one again, but not the same");
            log.awaitText("[greeting.jar] is not deployed. CA-207 ");
            GreetingBundle.write(file, "2.0.0", "two");
            log.awaitText("[greeting.jar] is deployed: greeting 2.0.0 can be imported.");
            Files.writeString(modules.resolve("broken.jar"), "This is no JAR.");
            log.awaitText("[broken.jar] is not deployed. CA-202 ");
            Files.delete(file);
            log.awaitText("[greeting.jar] is gone: greeting ");
            log.awaitText("[greeting.jar] is gone: greeting ");
            process.toHandle().destroy();
            log.awaitText("carrel: stops");
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), log.all());
            assertEquals(
                    1, log.all().split("broken.jar. is not deployed", -1).length - 1, "one message for the bad file");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void livingModuleObjectsGoOnWhenTheirFileIsReplacedAndRemoved() throws Exception {
        Path home = Files.createDirectories(folder.resolve("living"));
        Files.writeString(home.resolve("carrel.conf"), "deploy.poll = 100ms\n");
        Path file = GreetingBundle.write(
                Files.createDirectories(home.resolve("modules")).resolve("greeting.jar"), "1.0.0", "one");
        Path script = Files.writeString(folder.resolve("living.gogo"), """
                carrel:await greeting
                scope:create alice --use
                old = (module:import greeting)
                echo replace
                carrel:await greeting 2.0.0
                module:forget greeting
                new = (module:import greeting)
                echo remove
                carrel:await --gone greeting
                module:call $old dev.carrel.distribution.Greeting version
                module:call $new dev.carrel.distribution.Greeting version
                scope:create bob
                module:import --scope bob greeting
                """);
        Process process = carrel.start(folder, "exec", "--watch", "--home", "living", script.toString());
        try (Transcript out = new Transcript(process.getInputStream());
                Transcript err = new Transcript(process.getErrorStream())) {
            out.awaitText("\nreplace\n");
            GreetingBundle.write(file, "2.0.0", "two");
            out.awaitText("\nremove\n");
            Files.delete(file);
            out.awaitText("one\ntwo\n");
            err.awaitText("living.gogo, line 13: [module:import --scope bob greeting] failed: CA-401 ");
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(1, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aWrongKeyNamesTheNearestAndAWrongValueWhatIsAllowed() throws Exception {
        Path home = Files.createDirectories(folder.resolve("wrong"));
        Files.writeString(home.resolve("carrel.conf"), "deploy.pol = 1s\ncreate.limit = soon\n");
        Installation.Outcome outcome = carrel.run(folder, "", "run", "--home", "wrong");
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("CA-110 Configuration [wrong/carrel.conf]: "), outcome.err());
        assertTrue(
                outcome.err().contains("there is no key [deploy.pol]; the nearest is [deploy.poll]."), outcome.err());
        assertTrue(outcome.err().contains("create.limit is [soon], but must be none, or a number"), outcome.err());
    }
}
