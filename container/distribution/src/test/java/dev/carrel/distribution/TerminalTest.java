/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell at a real pseudo-terminal: completion, help, history, Ctrl-C, Ctrl-D. */
class TerminalTest {

    private static final int PATIENCE_SECONDS = 120;
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String UP = "\u001bOA";

    @TempDir
    private Path folder;

    @Test
    void thePersonAtTheTerminalIsHelped() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path modules = Files.createDirectories(home.resolve("modules"));
        GreetingBundle.write(modules.resolve("greeting.jar"), "1.0.0", "one");
        PtyProcess process = start(Installation.in(folder));
        try (Transcript screen = new Transcript(process.getInputStream())) {
            screen.awaitText("carrel> ");
            Keyboard keys = new Keyboard(process, screen);
            keys.typeAndSee("scope:create alice --use\r", "scope alice, may import everything");
            keys.typeAndSee("module:im\tgree\t\r", "greeting 1.0.0, module object 1 of scope alice, LIVE");
            keys.typeAndSee("hello pe\b\bterm\r", "hello term from ");
            keys.interruptCommand("echo 'going' to sleep; sleep 1000\r", "going to sleep");
            keys.typeAndSee("help module:free\r", "module:free [--scope NAME] MODULE [MORE…]");
            keys.typeAndSee("modul:list\r", "Did you mean [module:list]?");
            keys.typeAndSee(UP + UP + "\r", "module:free [--scope NAME] MODULE [MORE…]");
            keys.typeAndSee("given up" + CTRL_C, "");
            keys.type(CTRL_D);
            screen.awaitText("carrel: stops");
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), screen.all());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(Files.readString(home.resolve("history")).contains("module:import greeting"));
    }

    /** The person: types, and looks at the screen before typing on. */
    private record Keyboard(PtyProcess process, Transcript screen) {

        void typeAndSee(String keys, String words) throws IOException, InterruptedException {
            type(keys);
            screen.awaitText(words);
            screen.awaitText("alice> ");
        }

        /* Ctrl-C goes to the command once it has begun; before, it takes back the line. */
        void interruptCommand(String line, String beginning) throws IOException, InterruptedException {
            type(line);
            screen.awaitText(beginning);
            do {
                type(CTRL_C);
            } while (!screen.shows("It was interrupted."));
            screen.awaitText("It was interrupted.");
            screen.awaitText("alice> ");
        }

        void type(String keys) throws IOException {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }
    }

    private PtyProcess start(Installation carrel) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(carrel.environment());
        environment.put("TERM", "xterm-256color");
        PtyProcess process = new PtyProcessBuilder(
                        carrel.command("run", "--home", "home").toArray(new String[0]))
                .setEnvironment(environment)
                .setDirectory(folder.toString())
                .setRedirectErrorStream(true)
                .start();
        process.setWinSize(new WinSize(160, 50));
        return process;
    }
}
