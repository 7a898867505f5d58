/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.ErrorCode;
import dev.carrel.api.queue.NotShareableException;
import dev.carrel.api.queue.QueueClosedException;
import dev.carrel.api.queue.ScopeQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What passes from scope to scope, in which order, and who is woken. */
class ScopeQueueTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final long PATIENCE = 30;

    private final QueueHome red = new QueueHome("red", type -> type != Private.class && type != Level.class);
    private final QueueHome blue = new QueueHome("blue", type -> true);
    private final ScopeQueue sender = red.unbounded();
    private final ScopeQueue receiver = blue.attach(sender);

    record Point(int x, String name, byte[] picture) {}

    record Plain(int x, List<String> names) {}

    record Holder(Object content) {}

    record Private(int x) {}

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green";
            }
        }
    }

    enum Level {
        LOW
    }

    private Object pass(Object value) throws Exception {
        sender.put(value);
        return receiver.take(Duration.ofSeconds(PATIENCE));
    }

    private NotShareableException refusal(Object value) {
        NotShareableException refusal = assertThrows(NotShareableException.class, () -> sender.put(value));
        assertEquals(0, sender.size());
        assertEquals(ErrorCode.NOT_SHAREABLE, refusal.code());
        return refusal;
    }

    @Test
    void valuesArriveInOrder() throws Exception {
        for (int i = 0; i < 100; i++) {
            sender.put(i);
        }
        assertEquals(100, receiver.size());
        for (int i = 0; i < 100; i++) {
            assertEquals(i, receiver.take());
        }
    }

    @Test
    void plainValuesPassAsTheyAre() throws Exception {
        List<Object> values = new ArrayList<>(
                List.of(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, "text", Colour.RED, Colour.GREEN));
        values.add(null);
        for (Object value : values) {
            assertSame(value, pass(value));
        }
        Plain record = new Plain(1, List.of("a"));
        assertSame(record, pass(record));
        List<Object> nested = List.of(1, Set.of("a"), Map.of("k", List.of(record)));
        assertSame(nested, pass(nested));
        List<Object> withNull = Arrays.<Object>asList(1, null).stream().toList();
        assertSame(withNull, pass(withNull));
    }

    @Test
    void byteArraysAreCopiedWhereverTheyAre() throws Exception {
        byte[] bytes = {1, 2};
        byte[] copy = (byte[]) pass(bytes);
        assertNotSame(bytes, copy);
        assertArrayEquals(bytes, copy);
        Point point = (Point) pass(new Point(7, "p", bytes));
        assertNotSame(bytes, point.picture());
        assertEquals(7, point.x());
        assertNotSame(bytes, ((List<?>) pass(List.of(bytes))).get(0));
        assertNotSame(bytes, ((Map<?, ?>) pass(Map.of("k", bytes))).get("k"));
    }

    @Test
    void whatChangesAfterPuttingDoesNotArriveChanged() throws Exception {
        byte[] bytes = {1};
        sender.put(new Holder(bytes));
        bytes[0] = 2;
        assertArrayEquals(new byte[] {1}, (byte[]) ((Holder) receiver.take()).content());
    }

    @Test
    void theRefusalNamesThePartThatCannotBeShared() {
        assertEquals("value", refusal(new Object()).part());
        assertEquals("value", refusal(new ArrayList<>()).part());
        assertEquals("value", refusal(new int[1]).part());
        assertEquals("value[1]", refusal(List.of(1, new StringBuilder())).part());
        assertEquals("value.content", refusal(new Holder(new Object[0])).part());
        assertEquals(
                "value[k].content[0]",
                refusal(Map.of("k", new Holder(List.of(Thread.currentThread()))))
                        .part());
        assertEquals(
                "CA-701 [value.content] is a [java.lang.StringBuilder], which scopes cannot share; put null, a number,"
                        + " a boolean, a character, a string, a byte array, a queue, an enum or a record of a shared"
                        + " package, or an immutable collection of these.",
                refusal(new Holder(new StringBuilder())).getMessage());
    }

    @Test
    void classesOfOneModuleObjectAreRefused() {
        assertEquals("value.content", refusal(new Holder(new Private(1))).part());
        assertTrue(refusal(Level.LOW).getMessage().contains("belongs to one module object"));
    }

    @Test
    void aQueueArrivesAsTheReceiverSeesIt() throws Exception {
        ScopeQueue answer = red.bounded(1);
        ScopeQueue arrived = (ScopeQueue) pass(answer);
        Holder holder = (Holder) pass(new Holder(List.of(answer)));
        assertEquals(List.of(answer), holder.content());
        assertEquals(answer, arrived);
        blue.close();
        assertThrows(QueueClosedException.class, () -> arrived.put(1));
        ScopeQueue nested = (ScopeQueue) ((List<?>) holder.content()).get(0);
        assertThrows(QueueClosedException.class, () -> nested.put(1));
        answer.put(1);
    }

    @Test
    void aFullQueueMakesTheSenderWait() throws Exception {
        ScopeQueue small = red.bounded(1);
        small.put("first");
        assertThrows(TimeoutException.class, () -> small.put("second", SHORT));
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> put(small, "second"));
        assertEquals("first", blue.attach(small).take());
        waiting.get(PATIENCE, TimeUnit.SECONDS);
        assertEquals("second", small.take());
        assertEquals(1, small.capacity());
        assertThrows(IllegalArgumentException.class, () -> red.bounded(0));
    }

    @Test
    void anEmptyQueueMakesTheReceiverWait() throws Exception {
        assertThrows(TimeoutException.class, () -> receiver.take(SHORT));
        CompletableFuture<Object> waiting = CompletableFuture.supplyAsync(() -> take(receiver));
        sender.put(null);
        assertNull(waiting.get(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void closingTheOwnerWakesTheWaitingOfAllScopesButLetsThemTakeTheRest() throws Exception {
        CompletableFuture<Object> waiting = CompletableFuture.supplyAsync(() -> take(receiver));
        red.close();
        assertClosed(waiting);
        assertTrue(receiver.isClosed());
        ScopeQueue green = new QueueHome("green", type -> true).unbounded();
        green.put("rest");
        green.close();
        assertThrows(QueueClosedException.class, () -> green.put("more"));
        assertEquals("rest", green.take());
        assertThrows(QueueClosedException.class, green::take);
    }

    @Test
    void closingAnotherScopeWakesOnlyWhoWaitsThroughIt() throws Exception {
        CompletableFuture<Object> ofBlue = CompletableFuture.supplyAsync(() -> take(receiver));
        CompletableFuture<Object> ofRed = CompletableFuture.supplyAsync(() -> take(sender));
        blue.close();
        assertClosed(ofBlue);
        assertFalse(sender.isClosed());
        sender.put("news");
        assertEquals("news", ofRed.get(PATIENCE, TimeUnit.SECONDS));
        assertThrows(QueueClosedException.class, blue::unbounded);
    }

    private static void assertClosed(CompletableFuture<Object> waiting) {
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> waiting.get(PATIENCE, TimeUnit.SECONDS));
        assertInstanceOf(QueueClosedException.class, failure.getCause());
    }

    private static Object take(ScopeQueue queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(ScopeQueue queue, Object value) {
        try {
            queue.put(value);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
