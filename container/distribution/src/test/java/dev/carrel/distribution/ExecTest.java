/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked: its version, its scripts, and what it says when they fail. */
class ExecTest {

    private static final Path ROOT = Path.of(System.getProperty("carrel.root"));

    @TempDir
    static Path folder;

    private static Installation carrel;

    @BeforeAll
    static void unpack() throws Exception {
        carrel = Installation.in(folder);
    }

    @Test
    void bothArchivesHoldWhatAnOperatorNeeds() throws IOException {
        Path root = carrel.root();
        for (String needed : Set.of("README.md", "LICENSE", "conf/jvm.options", "lib", "host")) {
            assertTrue(Files.exists(root.resolve(needed)), needed);
        }
        assertTrue(Files.isExecutable(root.resolve("bin/carrel")));
        Path zip = Path.of(Installation.archive().toString().replace(".tar.gz", ".zip"));
        try (ZipFile zipped = new ZipFile(zip.toFile());
                Stream<Path> unpacked = Files.walk(root)) {
            List<String> files = unpacked.filter(Files::isRegularFile)
                    .map(each -> root.getParent().relativize(each).toString())
                    .sorted()
                    .toList();
            List<String> entries = zipped.stream()
                    .filter(each -> !each.isDirectory())
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
            assertEquals(files, entries);
        }
    }

    @Test
    void theVersionNeedsNothingButJava() throws Exception {
        Installation.Outcome outcome = carrel.run(folder, "", "--version");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().startsWith("Carrel "), outcome.out());
    }

    @Test
    void aSessionShowsTwoVersionsAndTwoModuleObjects() throws Exception {
        GreetingBundle.write(folder.resolve("greeting-1.jar"), "1.0.0", "one");
        GreetingBundle.write(folder.resolve("greeting-2.jar"), "2.0.0", "two");
        String script = """
                carrel:deploy greeting-1.jar
                scope:create alice --use
                old = (module:import greeting)
                greet:hello world
                hello world
                carrel:deploy greeting-2.jar
                module:forget greeting
                new = (module:import greeting)
                $old equals $new
                module:call $old dev.carrel.distribution.Greeting version
                module:call $new dev.carrel.distribution.Greeting version
                module:list
                module:list --json
                scope:create bob --only "greeting=[1,2)"
                module:import --scope bob greeting --json
                module:free $old $new
                module:list
                scope:close alice bob
                scope:list
                """;
        Installation.Outcome outcome = carrel.run(folder, script, "exec", "--home", "session", "-");
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals("", outcome.err());
        String out = outcome.out().replaceAll("(?m) +$", "");
        assertTrue(out.contains("greeting 1.0.0, module object 1 of scope alice, LIVE"), out);
        assertEquals(2, out.split("hello world from ModuleLoader|hello world from", -1).length - 1, out);
        assertTrue(out.contains("\nfalse\none\ntwo\n"), out);
        assertTrue(out.contains("1   greeting  1.0.0    alice  LIVE   1         not under its name\n"), out);
        assertTrue(out.contains("\"name\": \"greeting\", \"version\": \"2.0.0\", \"scope\": \"alice\""), out);
        assertTrue(out.contains("\"version\": \"1.0.0\", \"scope\": \"bob\""), out);
        assertTrue(out.contains("The scope holds no module object."), out);
        assertTrue(out.endsWith("There are no scopes; scope:create NAME makes one.\n"), out);
    }

    @Test
    void theSessionOfTheReadmeDoesWhatItSays() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int begin = readme.indexOf("```gogo\n") + "```gogo\n".length();
        String session = readme.substring(begin, readme.indexOf("```", begin));
        Path home = Files.createDirectories(folder.resolve("readme"));
        try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("carrel.bundles")))) {
            Path codec = bundles.filter(each -> each.getFileName().toString().startsWith("commons-codec-"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(codec, home.resolve(codec.getFileName()));
            OtherVersion.write(codec, home.resolve("commons-codec-1.20.0.jar"), "1.20.0");
        }
        Installation.Outcome outcome = carrel.run(home, session + "help\n", "exec", "--home", ".", "-");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("\nfalse\n5d41402abc4b2a76b9719d911017c592\n"), outcome.out());
        String table = outcome.out().replaceAll(" +", " ");
        assertTrue(table.contains(" 1.20.0 alice LIVE") != table.contains(" 1.20.0 bob LIVE"), table);
        assertTrue(table.contains(" 1.19.0 alice LIVE") != table.contains(" 1.19.0 bob LIVE"), table);
        assertTrue(outcome.out().contains("]: 1 to move, 1 left as they are."), outcome.out());
        assertTrue(outcome.out().contains("] is complete: 1 moved, 0 went back, 0 failed"), outcome.out());
        assertTrue(outcome.out().matches("(?s).*\nNo leaks: of [1-9].*"), outcome.out());
        String page = Files.readString(ROOT.resolve("docs/shell.md"));
        List<String> commands = outcome.out()
                .lines()
                .map(line -> line.split(" ")[0])
                .filter(word -> word.matches("(scope|module|carrel):[a-z]+"))
                .toList();
        assertTrue(commands.contains("carrel:help"), outcome.out());
        for (String command : commands) {
            assertTrue(page.contains("| `" + command), "docs/shell.md lists " + command);
        }
    }

    @Test
    void anOperatorAsksWhatIsSharedAndWhyAndMovesScopes() throws Exception {
        GreetingBundle.write(folder.resolve("asked-1.jar"), "1.0.0", "one");
        GreetingBundle.write(folder.resolve("asked-2.jar"), "2.0.0", "two");
        String script = """
                carrel:deploy asked-1.jar
                scope:create alice --use
                module:import greeting
                scope:create bob --pin greeting=1.0.0
                module:import --scope bob greeting
                carrel:deploy asked-2.jar
                module:why greeting
                module:why greeting --package org.osgi.framework --json
                carrel:lint greeting --json
                module:rollout greeting 2.0.0 --scopes "alice, bob" --json
                module:call greeting dev.carrel.distribution.Greeting version
                module:call --scope bob greeting dev.carrel.distribution.Greeting version
                alices = ((module:import greeting) bundle)
                bobs = ((module:import --scope bob greeting) bundle)
                carrel:explain ($alices loadClass dev.carrel.distribution.Greeting) \
                    ($bobs loadClass dev.carrel.distribution.Greeting)
                module:rollout greeting 2.0.0 --share 0
                """;
        Installation.Outcome outcome = carrel.run(folder, script, "exec", "--home", "asked", "-");
        String out = outcome.out();
        assertTrue(out.contains("\n  package [org.osgi.framework] "), out);
        assertTrue(out.contains("{\"kind\": \"package\", \"name\": \"org.osgi.framework\""), out);
        assertTrue(out.contains("\"version\": \"2.0.0\", \"verdict\": \"SHAREABLE\", \"allowed\": true"), out);
        assertTrue(out.contains("\"steps\": [{\"scope\": \"alice\", \"outcome\": \"MOVED\""), out);
        assertTrue(out.contains("\ntwo\none\n"), out);
        assertTrue(out.contains("], are different classes: "), out);
        assertEquals(1, outcome.status(), "a share of nothing is wrong usage");
        assertTrue(outcome.err().contains("[0] behind --share is no share"), outcome.err());
    }

    @Test
    void aPersistentScopeComesBackWithItsModules() throws Exception {
        GreetingBundle.write(folder.resolve("kept-1.jar"), "1.0.0", "one");
        String script = """
                carrel:deploy kept-1.jar
                scope:create alice --persistent --use
                module:import greeting
                scope:create bob
                """;
        assertEquals(
                0, carrel.run(folder, script, "exec", "--home", "kept", "-").status());
        Installation.Outcome again =
                carrel.run(folder, "module:list --all\nscope:list\ncarrel:status", "exec", "--home", "kept", "-");
        assertTrue(again.out().contains("  greeting  1.0.0    alice  LIVE"), again.out() + again.err());
        assertTrue(!again.out().contains("bob"), again.out());
        assertTrue(again.out().endsWith("\nproblems\n"), again.out());
    }

    @Test
    void theFirstFailingCommandIsNamedWithItsLine() throws Exception {
        Path script = Files.writeString(
                folder.resolve("bad.gogo"),
                "# a comment\nscope:create alice\n\nmodule:import nothing --scope alice\nscope:list\n");
        Installation.Outcome outcome = carrel.run(folder, "", "exec", "--home", "failing", script.toString());
        assertEquals(1, outcome.status());
        assertTrue(
                outcome.err().contains("bad.gogo, line 4: [module:import nothing --scope alice] failed: CA-401 "),
                outcome.err());
        assertEquals("scope alice, may import everything\n", outcome.out(), "the next command was not run");
    }

    @Test
    void aScriptThatIsNotThereIsWrongUsage() throws Exception {
        Installation.Outcome outcome = carrel.run(folder, "", "exec", "--home", "none", "no-such-script");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("no-such-script"), outcome.err());
        assertTrue(Files.notExists(folder.resolve("none")), "nothing was opened");
    }
}
