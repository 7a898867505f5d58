/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.carrel.api.Container;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ScopeOptions;
import dev.carrel.integration.RealBundles;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three versions of commons-io in one container, each under a commons-csv at work, and the host never refreshes anything. */
class VersionsSideBySideTest {

    private static final String CSV = "org.apache.commons.commons-csv";
    private static final String IO = "org.apache.commons.commons-io";

    @TempDir
    private Path home;

    private Container container;

    @BeforeEach
    void open() throws Exception {
        container = Container.open(home);
        container.deploy(RealBundles.path("commons-codec"));
        container.deploy(RealBundles.path("commons-csv"));
        try (InputStream probe = Texts.csv().jar()) {
            container.deploy("probe", probe);
        }
    }

    @AfterEach
    void close() {
        container.close();
    }

    private static Path newer(String version) {
        return Path.of("target", "newer-bundles", "commons-io-" + version + ".jar")
                .toAbsolutePath();
    }

    private InterpreterScope importing(String name, ImportPath path) {
        InterpreterScope scope = container.createScope(ScopeOptions.named(name).withImportPath(path));
        scope.importModule("probe.csv");
        return scope;
    }

    /** The version that a scope's commons-csv takes its input from, as the report says and as the class itself says. */
    private static String versionOfIo(InterpreterScope scope) throws ClassNotFoundException {
        ModuleObject csv = scope.module(CSV).orElseThrow();
        String reported = csv.wiring()
                .ofPackage("org.apache.commons.io")
                .flatMap(provision -> provision.provider())
                .orElse("nobody");
        String loaded =
                csv.loadClass("org.apache.commons.io.IOUtils").getPackage().getImplementationVersion();
        assertEquals(IO + " " + loaded, reported);
        return loaded;
    }

    @SuppressWarnings("unchecked")
    private static String parsed(InterpreterScope scope) {
        return scope.call(UnaryOperator.class, probe -> ((UnaryOperator<String>) probe).apply("use"));
    }

    @Test
    void eachScopeKeepsItsVersionWhileNewerOnesAreDeployed() throws Exception {
        ModuleDefinition first =
                container.deploy(RealBundles.path("commons-io")).definition();
        InterpreterScope oldest = importing("oldest", ImportPath.everything());
        try (HostWatch host = HostWatch.behind(oldest)) {
            Class<?> before = oldest.module(CSV).orElseThrow().loadClass("org.apache.commons.io.IOUtils");
            container.deploy(newer("2.21.0"));
            InterpreterScope middle = importing("middle", ImportPath.everything());
            container.deploy(newer("2.22.0"));
            InterpreterScope newest = importing("newest", ImportPath.everything());
            InterpreterScope pinned =
                    importing("pinned", ImportPath.everything().pin(IO, first.version()));

            List<InterpreterScope> all = List.of(oldest, middle, newest, pinned);
            for (InterpreterScope scope : all) {
                assertEquals("b,c", parsed(scope), scope.name());
            }
            assertEquals("2.20.0", versionOfIo(oldest));
            assertEquals("2.21.0", versionOfIo(middle));
            assertEquals("2.22.0", versionOfIo(newest));
            assertEquals("2.20.0", versionOfIo(pinned));
            assertSame(before, oldest.module(CSV).orElseThrow().loadClass("org.apache.commons.io.IOUtils"));
            assertNotSame(
                    middle.module(IO).orElseThrow().loadClass("org.apache.commons.io.IOUtils"),
                    newest.module(IO).orElseThrow().loadClass("org.apache.commons.io.IOUtils"));

            assertEquals(List.of(), host.seen());
            assertEquals(List.of(), host.notMerelyInstalled());
            assertEquals(container.definitions().size(), host.bundles());
        }
        container.undeploy(first);
        assertEquals("b,c", parsed(oldest));
        assertEquals("2.20.0", versionOfIo(oldest));
    }
}
