/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Gogo's runtime as a module of two scopes: each has its own commands. */
@ExtendWith(NothingLeft.class)
class CommandsTest {

    private static final String GOGO = "org.apache.felix.gogo.runtime";
    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";

    @TempDir
    private Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(RealBundles.path(GOGO));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void aCommandOfOneScopeIsUnknownInTheOther() throws Exception {
        InterpreterScope red = container.createScope("red");
        InterpreterScope blue = container.createScope("blue");
        red.importModule(GOGO);
        blue.importModule(GOGO);
        Callable<String> command = () -> "done in red";
        red.bundleContext()
                .registerService(
                        Callable.class.getName(),
                        command,
                        new Hashtable<>(Map.of("osgi.command.scope", "test", "osgi.command.function", "call")));
        assertEquals("done in red", execute(red, "test:call"));
        InvocationTargetException failure =
                assertThrows(InvocationTargetException.class, () -> execute(blue, "test:call"));
        assertEquals("CommandNotFoundException", failure.getCause().getClass().getSimpleName());
        assertEquals(3L, execute(blue, "%(1 + 2)"));
    }

    @Test
    void theRuntimeUnloadsWithItsScope() throws Exception {
        try (InterpreterScope scope = container.createScope("red")) {
            scope.importModule(GOGO);
            assertEquals(3L, execute(scope, "%(1 + 2)"));
        }
        assertEquals(1, container.leaks().freed());
        container.leaks().assertNone();
    }

    private static Object execute(InterpreterScope scope, String line) throws Exception {
        ModuleObject gogo = scope.module(GOGO).orElseThrow();
        Class<?> processor = gogo.loadClass(PROCESSOR);
        Class<?> session = gogo.loadClass("org.apache.felix.service.command.CommandSession");
        Object service =
                scope.bundleContext().getService(scope.bundleContext().getAllServiceReferences(PROCESSOR, null)[0]);
        Object opened = processor
                .getMethod("createSession", InputStream.class, OutputStream.class, OutputStream.class)
                .invoke(
                        service,
                        new ByteArrayInputStream(new byte[0]),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream());
        try {
            return session.getMethod("execute", CharSequence.class).invoke(opened, line);
        } finally {
            session.getMethod("close").invoke(opened);
        }
    }
}
