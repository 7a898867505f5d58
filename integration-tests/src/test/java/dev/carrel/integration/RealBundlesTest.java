/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.launch.FrameworkFactory;

/** The fixture itself: the bundles are there, are whole, and one framework is under test. */
class RealBundlesTest {

    @TestFactory
    Stream<DynamicTest> everyBundleOpens() {
        List<Path> bundles = RealBundles.all();
        assertFalse(bundles.isEmpty());
        return bundles.stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> assertHasEntries(path)));
    }

    @Test
    void aBundleIsFoundByTheStartOfItsName() {
        assertEquals(
                RealBundles.path("h2").getParent(),
                RealBundles.path("commons-io").getParent());
    }

    @Test
    void anUnknownNameIsRefusedWithTheListOfKnownOnes() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> RealBundles.path("h"));
        assertEquals(true, refusal.getMessage().contains("h2-"), refusal.getMessage());
    }

    @Test
    void exactlyOneFrameworkIsUnderTest() {
        assertEquals(1, ServiceLoader.load(FrameworkFactory.class).stream().count());
    }

    private static void assertHasEntries(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            assertFalse(jar.stream().findAny().isEmpty(), path.toString());
        }
    }
}
