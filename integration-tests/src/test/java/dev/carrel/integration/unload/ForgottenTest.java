/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.unload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.integration.BundleJar;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** A module object that was forgotten and that nobody holds any more is freed; one that somebody holds is not. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class ForgottenTest {

    private static final String NAME = "com.acme.calling";

    @TempDir
    private Path home;

    private Container container;
    private InterpreterScope scope;
    private final CountDownLatch freed = new CountDownLatch(1);

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy("calling", BundleJar.withActivator(NAME, Calling.class).open());
        scope = container.createScope("tenant");
        scope.bundleContext().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.UNINSTALLED) {
                freed.countDown();
            }
        });
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void isFreedWhenItsLastHandleIsGarbage() throws Exception {
        importAndForget();
        for (int i = 0; i < 600 && container.leaks().freed() == 0; i++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertEquals(1, container.leaks().freed());
        assertEquals(List.of(), scope.modules());
        container.leaks().assertNone();
    }

    private void importAndForget() {
        scope.importModule(NAME);
        scope.forget(NAME).orElseThrow();
    }

    @Test
    void livesOnAsLongAsItIsHeld() throws Exception {
        ModuleObject module = scope.importModule(NAME);
        scope.forget(NAME);
        assertSame(module, scope.modules().get(0));
        for (int i = 0; i < 3; i++) {
            System.gc();
            assertFalse(freed.await(100, TimeUnit.MILLISECONDS));
        }
        assertEquals(ModuleState.LIVE, module.state());
        module.close();
        assertTrue(freed.await(0, TimeUnit.MILLISECONDS));
    }
}
