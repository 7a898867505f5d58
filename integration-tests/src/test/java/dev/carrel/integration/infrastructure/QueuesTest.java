/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.queue.NotShareableException;
import dev.carrel.api.queue.QueueClosedException;
import dev.carrel.api.queue.ScopeQueue;
import dev.carrel.api.queue.ScopeQueues;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Queues between the scopes of a container. */
@ExtendWith(NothingLeft.class)
class QueuesTest {

    private static final long PATIENCE = 30;

    @TempDir
    private Path home;

    private Container container;
    private InterpreterScope red;
    private InterpreterScope blue;

    @BeforeEach
    void open() {
        container = Container.open(home);
        red = container.createScope("red");
        blue = container.createScope("blue");
    }

    @AfterEach
    void close() {
        container.close();
    }

    private static ScopeQueues queues(InterpreterScope scope) {
        ScopeQueues queues = scope.bundleContext().getBundle().adapt(ScopeQueues.class);
        assertNotNull(queues);
        return queues;
    }

    @Test
    void aValuePassesFromScopeToScope() throws Exception {
        ScopeQueue sender = queues(red).bounded(1);
        ScopeQueue receiver = queues(blue).attach(sender);
        sender.put(List.of("news", 1));
        assertEquals(List.of("news", 1), receiver.take());
    }

    @Test
    void anObjectOfAModuleIsRefused() throws Exception {
        container.deploy(GreeterBundle.NAME, GreeterBundle.open());
        Class<?> mood = red.importModule(GreeterBundle.NAME).loadClass(Greeter.Mood.class.getName());
        ScopeQueue queue = queues(red).unbounded();
        NotShareableException refusal =
                assertThrows(NotShareableException.class, () -> queue.put(List.of(mood.getEnumConstants()[0])));
        assertEquals("value[0]", refusal.part());
        queue.put(Greeter.Mood.GOOD);
        assertEquals(Greeter.Mood.GOOD, queue.take());
    }

    @Test
    void closingAScopeWakesWhoWaits() throws Exception {
        ScopeQueue receiver = queues(blue).attach(queues(red).unbounded());
        FutureTask<Object> waiting = new FutureTask<>(receiver::take);
        new Thread(waiting).start();
        blue.close();
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> waiting.get(PATIENCE, TimeUnit.SECONDS));
        assertInstanceOf(QueueClosedException.class, failure.getCause());
    }
}
