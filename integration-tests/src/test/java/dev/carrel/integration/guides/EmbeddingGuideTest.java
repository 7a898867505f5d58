/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleImportException;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.api.ScopeOptions;
import dev.carrel.integration.extensions.OwnBundles;
import dev.carrel.integration.guides.spi.Greeter;
import dev.carrel.integration.imports.MadeBundle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.VersionRange;

/** The code of the guides "Embedding Carrel", "For people who know Felix" and "For people who know PF4J". */
class EmbeddingGuideTest {

    @TempDir
    Path home;

    @Test
    void anInterfaceOfTheEmbedderIsSharedWithModules() {
        ContainerOptions options = ContainerOptions.of(home)
                .withSharedPackages("dev.carrel.integration.guides.spi;version=1.0")
                .withCreateLimit(Duration.ofSeconds(10));
        try (Container container = Container.open(options)) {
            container.deploy("greeter", greeter().jar());
            InterpreterScope alice =
                    container.createScope(ScopeOptions.named("alice").withProperties(Map.of("greeting", "Hello")));
            alice.importModule("greeter");

            String words = alice.call(Greeter.class, greeter -> greeter.greet("Alice"));

            assertEquals("Hello, Alice", words);
        }
    }

    @Test
    void aModuleIsForgottenImportedAgainAndFreed() {
        try (Container container = Container.open(home)) {
            container.deploy(OwnBundles.path("binascii"));
            InterpreterScope scope = container.createScope("alice");
            ModuleObject old = scope.importModule("binascii");

            scope.forget("binascii");
            ModuleObject fresh = scope.importModule("binascii");

            assertNotEquals(old, fresh);
            old.close();
            assertEquals(ModuleState.FREED, old.state());
            assertEquals(ModuleState.LIVE, fresh.state());
        }
    }

    @Test
    void aScopeImportsWhatItsPathPermits() {
        try (Container container = Container.open(home)) {
            container.deploy(OwnBundles.path("binascii"));
            InterpreterScope closed =
                    container.createScope(ScopeOptions.named("closed").withImportPath(ImportPath.nothing()));

            ModuleImportException refused =
                    assertThrows(ModuleImportException.class, () -> closed.importModule("binascii"));

            assertEquals(ErrorCode.MODULE_NOT_ON_PATH, refused.code());
        }
    }

    @Test
    void twoVersionsLiveSideBySide() {
        try (Container container = Container.open(home)) {
            container.deploy("one", MadeBundle.named("plugin", "1.0.0").jar());
            InterpreterScope alice = container.createScope("alice");
            ModuleObject one = alice.importModule("plugin");

            container.deploy("two", MadeBundle.named("plugin", "2.0.0").jar());
            InterpreterScope bob = container.createScope("bob");
            ModuleObject two = bob.importModule("plugin", VersionRange.valueOf("[2,3)"));

            assertEquals("1.0.0", one.definition().version().toString());
            assertEquals("2.0.0", two.definition().version().toString());
        }
    }

    private static MadeBundle greeter() {
        return MadeBundle.named("greeter", "1.0.0")
                .header("Import-Package", "dev.carrel.integration.guides.spi")
                .activator(
                        "String greeting = context.getProperty(\"greeting\");"
                                + " context.registerService(dev.carrel.integration.guides.spi.Greeter.class,"
                                + " name -> greeting + \", \" + name, null);",
                        "");
    }
}
