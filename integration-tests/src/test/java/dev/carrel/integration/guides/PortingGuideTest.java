/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.integration.BundleJar;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide "Porting a bundle". */
class PortingGuideTest {

    @TempDir
    Path home;

    private static BundleJar bundle(Class<?> activator) {
        return BundleJar.withActivator("hits", activator);
    }

    @Test
    void theAnalysisFindsTheStaticFieldAndGivesTheModuleClassesOfItsOwn() {
        try (Container container = Container.open(home)) {
            ModuleDefinition hits = container
                    .deploy(
                            "hits",
                            bundle(dev.carrel.integration.guides.before.Hits.class)
                                    .open())
                    .definition();

            assertFalse(hits.sharing().allowed());
            assertTrue(hits.sharing().reasons().toString().contains("The static field [count]"));
            assertEquals(
                    "1 1", countInTwoScopes(container)); // right, at the price of a copy of its classes for each scope
        }
    }

    @Test
    void withSharedClassesTheStaticFieldCrosses() {
        ContainerOptions options = ContainerOptions.of(home).withIsolation("hits", Isolation.SHARED);
        try (Container container = Container.open(options)) {
            container.deploy(
                    "hits",
                    bundle(dev.carrel.integration.guides.before.Hits.class).open());
            assertEquals("1 2", countInTwoScopes(container));
        }
    }

    @Test
    void afterThePortTheClassesAreSharedAndNothingCrosses() {
        try (Container container = Container.open(home)) {
            ModuleDefinition hits = container
                    .deploy(
                            "hits",
                            bundle(dev.carrel.integration.guides.after.Hits.class)
                                    .open())
                    .definition();

            assertTrue(hits.sharing().allowed());
            assertEquals("1 1", countInTwoScopes(container));
        }
    }

    private static String countInTwoScopes(Container container) {
        StringBuilder counts = new StringBuilder();
        for (String name : new String[] {"alice", "bob"}) {
            IntSupplier hits = container
                    .createScope(name)
                    .importModule("hits")
                    .service(IntSupplier.class)
                    .orElseThrow();
            counts.append(hits.getAsInt()).append(' ');
        }
        return counts.toString().strip();
    }
}
