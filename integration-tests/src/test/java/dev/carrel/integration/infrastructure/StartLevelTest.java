/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** The start level of a scope, for modules that ask for it. */
@ExtendWith(NothingLeft.class)
class StartLevelTest {

    private static final long PATIENCE = 30;

    @TempDir
    private Path home;

    private Container container;
    private Bundle system;
    private FrameworkStartLevel level;

    @BeforeEach
    void open() {
        container = Container.open(home);
        system = container.createScope("red").bundleContext().getBundle(0);
        level = system.adapt(FrameworkStartLevel.class);
        assertNotNull(level);
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void itIsOne() {
        assertEquals(1, level.getStartLevel());
        assertEquals(1, level.getInitialBundleStartLevel());
        assertSame(system, level.getBundle());
    }

    @Test
    void whoSetsWhatIsSetIsTold() throws Exception {
        BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
        level.setStartLevel(1, event -> heard.add(event.getType()));
        assertEquals(FrameworkEvent.STARTLEVEL_CHANGED, heard.poll(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void anotherLevelIsRefused() {
        String refusal = assertThrows(IllegalArgumentException.class, () -> level.setStartLevel(2))
                .getMessage();
        assertTrue(refusal.contains("[red]") && refusal.contains("order of their imports"), refusal);
        assertThrows(IllegalArgumentException.class, () -> level.setInitialBundleStartLevel(0));
    }
}
