/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Components, configurations and events of two scopes at the same time. */
@ExtendWith(NothingLeft.class)
class InfrastructureTest {

    private static final List<String> BUNDLES = List.of(
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.component",
            "org.apache.felix.configadmin",
            "org.apache.felix.eventadmin",
            "org.apache.felix.scr");

    @TempDir
    private Path home;

    private Container container;
    private EquippedScope red;
    private EquippedScope blue;

    @BeforeEach
    void equip() throws Exception {
        container = Container.open(home);
        BUNDLES.forEach(name -> container.deploy(RealBundles.path(name)));
        container.deploy(GreeterBundle.NAME, GreeterBundle.open());
        red = new EquippedScope(container.createScope("red"));
        blue = new EquippedScope(container.createScope("blue"));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void aComponentIsConfiguredInEachScopeForItself() throws Exception {
        red.configure("hello");
        assertNull(blue.greeter());
        blue.configure("ciao");
        assertEquals("hello", red.greeter().get());
        assertEquals("ciao", blue.greeter().get());
        assertNotSame(red.greeter(), blue.greeter());
        red.configure("hello again");
        assertEquals("hello again", red.greeter().get());
        assertEquals("ciao", blue.greeter().get());
    }

    @Test
    void deletingAConfigurationInOneScopeLeavesTheOther() throws Exception {
        red.configure("hello");
        blue.configure("ciao");
        red.deleteConfiguration();
        assertNull(red.greeter());
        assertEquals("ciao", blue.greeter().get());
    }

    @Test
    void anEventArrivesInItsOwnScopeOnly() throws Exception {
        List<Object> inRed = new CopyOnWriteArrayList<>();
        List<Object> inBlue = new CopyOnWriteArrayList<>();
        red.listen(inRed);
        blue.listen(inBlue);
        red.send("test/one");
        assertEquals(List.of("test/one"), inRed);
        assertEquals(List.of(), inBlue);
        blue.send("test/two");
        assertEquals(List.of("test/one"), inRed);
        assertEquals(List.of("test/two"), inBlue);
    }

    @Test
    void freeingTheRuntimeOfOneScopeLeavesTheOtherWorking() throws Exception {
        red.configure("hello");
        blue.configure("ciao");
        Supplier<?> greeter = red.greeter();
        red.freeRuntime();
        assertEquals("deactivated", greeter.get());
        assertNull(red.greeter());
        blue.configure("arrivederci");
        assertEquals("arrivederci", blue.greeter().get());
    }

    @Test
    void nothingOfTheInfrastructureIsLeftInMemoryWhenItsScopesAreClosed() throws Exception {
        red.configure("hello");
        assertEquals("hello", red.greeter().get());
        red.listen(new CopyOnWriteArrayList<>());
        red.send("test/one");

        container.scopes().forEach(InterpreterScope::close);

        assertTrue(container.leaks().freed() >= 6, "class spaces of SCR, ConfigAdmin and EventAdmin, two of each");
        container.leaks().assertNone();
    }

    @Test
    void freeingAModuleDeactivatesItsComponents() throws Exception {
        red.configure("hello");
        blue.configure("ciao");
        Supplier<?> greeter = red.greeter();
        red.freeGreeter();
        assertEquals("deactivated", greeter.get());
        assertNull(red.greeter());
        assertEquals("ciao", blue.greeter().get());
    }
}
