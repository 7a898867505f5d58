/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.integration.BundleJar;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Felix Metatype and Felix HealthCheck beside SCR, ConfigAdmin and EventAdmin in two scopes at the same time. */
@ExtendWith(NothingLeft.class)
class MetatypeAndHealthTest {

    private static final String DESCRIBED = "test.described";

    private static final List<String> BUNDLES = List.of(
            "jakarta.servlet-api",
            "logback-classic",
            "logback-core",
            "org.apache.felix.configadmin",
            "org.apache.felix.eventadmin",
            "org.apache.felix.healthcheck.api",
            "org.apache.felix.healthcheck.core",
            "org.apache.felix.metatype",
            "org.apache.felix.scr",
            "org.osgi.service.component",
            "org.osgi.service.log",
            "org.osgi.service.servlet",
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "slf4j-api");

    @TempDir
    private Path home;

    private Container container;
    private ObservedScope red;
    private ObservedScope blue;

    @BeforeEach
    void equip() throws Exception {
        container = Container.open(home);
        BUNDLES.forEach(name -> container.deploy(RealBundles.path(name)));
        container.deploy(
                DESCRIBED,
                BundleJar.named(DESCRIBED, "Bundle-Version: 1.0.0")
                        .entry("OSGI-INF/metatype/lamp.xml", description().getBytes(StandardCharsets.UTF_8))
                        .open());
        red = new ObservedScope(container.createScope("red"));
        blue = new ObservedScope(container.createScope("blue"));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void aBundleIsDescribedInTheScopeThatItIsIn() throws Exception {
        red.scope().importModule(DESCRIBED);
        assertEquals(List.of("test.lamp"), red.describedPids());
        assertEquals(List.of("brightness"), red.attributes(DESCRIBED, "test.lamp"));
        assertEquals(List.of(), blue.describedPids());
    }

    @Test
    void aProviderOfDescriptionsIsHeardInItsOwnScopeOnly() throws Exception {
        Stream.of(red, blue).forEach(each -> each.scope().importModule(DESCRIBED));
        red.describe(DESCRIBED, "test.lent");
        assertEquals(List.of("test.lamp", "test.lent"), red.describedPids());
        assertEquals(List.of("test.lamp"), blue.describedPids());
    }

    @Test
    void freeingTheModuleTakesItsDescriptionAway() throws Exception {
        Stream.of(red, blue).forEach(each -> each.scope().importModule(DESCRIBED));
        red.free(DESCRIBED);
        assertEquals(List.of(), red.describedPids());
        assertEquals(List.of("test.lamp"), blue.describedPids());
    }

    @Test
    void aHealthCheckIsExecutedByTheExecutorOfItsScope() throws Exception {
        red.check("OK", "red is well");
        assertEquals(List.of("OK red is well"), red.health());
        assertEquals(List.of(), blue.health());
        blue.check("CRITICAL", "blue is ill");
        assertEquals(List.of("OK red is well"), red.health());
        assertEquals(List.of("CRITICAL blue is ill"), blue.health());
        assertNotSame(red.executor(), blue.executor());
    }

    @Test
    void freeingTheComponentRuntimeEndsTheExecutorOfThatScopeOnly() throws Exception {
        blue.check("WARN", "blue is tired");
        assertNotNull(red.executor());
        red.free(ObservedScope.SCR);
        assertNull(red.executor());
        assertEquals(List.of("WARN blue is tired"), blue.health());
    }

    @Test
    void nothingOfThemIsLeftInMemoryWhenTheirScopesAreClosed() throws Exception {
        red.scope().importModule(DESCRIBED);
        assertEquals(List.of("test.lamp"), red.describedPids());
        red.check("OK", "red is well");
        assertEquals(List.of("OK red is well"), red.health());

        container.scopes().forEach(InterpreterScope::close);

        assertTrue(container.leaks().freed() >= 4, "class spaces of Metatype and HealthCheck, two of each");
        container.leaks().assertNone();
    }

    private static String description() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.3.0">
                  <OCD id="lamp" name="Lamp">
                    <AD id="brightness" type="Integer" default="5"/>
                  </OCD>
                  <Designate pid="test.lamp"><Object ocdref="lamp"/></Designate>
                </metatype:MetaData>
                """;
    }
}
