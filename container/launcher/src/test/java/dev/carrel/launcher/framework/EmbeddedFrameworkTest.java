/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.resolver.Resolver;

/** The host framework starts with what Carrel needs of it, and stops. */
class EmbeddedFrameworkTest {

    @TempDir
    Path storage;

    @Test
    void itHasAResolverAndSharesTheApiWithVersions() {
        try (EmbeddedFramework framework = start("")) {
            assertTrue(framework.context().getServiceReference(Resolver.class) != null);
            assertNotEquals("0.0.0", version(framework, "dev.carrel.api"));
            assertEquals("1.1.0", version(framework, "org.osgi.service.jdbc"));
            assertEquals("3.0.0", version(framework, "com.acme.spi"));
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        EmbeddedFramework framework = start("");
        framework.close();
        framework.close();
    }

    @Test
    void aFrameworkThatIsNotThereIsAskedForInVain() {
        CarrelException failed = assertThrows(CarrelException.class, () -> start("concierge"));
        assertEquals(ErrorCode.HOST_FAILED, failed.code());
        assertTrue(failed.getMessage().contains("is named [concierge]"), failed.getMessage());
    }

    private EmbeddedFramework start(String name) {
        return EmbeddedFramework.start(LaunchProperties.of(
                ContainerOptions.of(storage)
                        .withSharedPackages("com.acme.spi;version=3.0")
                        .withFrameworkProperty(FrameworkChoice.PROPERTY, name),
                storage));
    }

    private static String version(EmbeddedFramework framework, String name) {
        List<BundleCapability> packages = framework
                .context()
                .getBundle()
                .adapt(BundleWiring.class)
                .getCapabilities(PackageNamespace.PACKAGE_NAMESPACE);
        return packages.stream()
                .filter(each -> name.equals(each.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(each -> each.getAttributes().get("version").toString())
                .findFirst()
                .orElse("none");
    }
}
