/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeOptions;
import dev.carrel.api.lend.Borrowing;
import dev.carrel.api.lend.LentService;
import dev.carrel.api.lend.Loan;
import dev.carrel.integration.BundleJar;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceException;

/** What an embedder lends to scopes. */
@ExtendWith(NothingLeft.class)
@Timeout(120)
class LendingTest {

    private static final String LOOKER = "test.looker";

    @TempDir
    private Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(LOOKER, BundleJar.withActivator(LOOKER, Looker.class).open());
    }

    @AfterEach
    void close() {
        container.close();
    }

    private InterpreterScope scope(String name) {
        return scope(ScopeOptions.named(name));
    }

    private InterpreterScope scope(ScopeOptions options) {
        InterpreterScope scope = container.createScope(options);
        scope.importModule(LOOKER);
        return scope;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object ask(InterpreterScope scope, String question) {
        return scope.module(LOOKER)
                .orElseThrow()
                .service(Function.class)
                .orElseThrow()
                .apply(question);
    }

    private static Supplier<?> get(InterpreterScope scope, String name) {
        return (Supplier<?>) ask(scope, "get " + name);
    }

    @Test
    void aSharedServiceIsOneObjectForAllScopes() {
        Supplier<String> clock = () -> "noon";
        container.lending().lend(LentService.shared(Supplier.class, clock).named("clock"));
        InterpreterScope red = scope("red");
        InterpreterScope blue = scope("blue");
        assertSame(clock, get(red, "clock"));
        assertSame(clock, get(blue, "clock"));
        assertEquals(LentService.SHARED, ask(red, "how clock"));
        assertEquals(
                0L,
                red.bundleContext()
                        .getServiceReference(Supplier.class)
                        .getBundle()
                        .getBundleId());
    }

    @Test
    void eachScopeHasAnInstanceThatIsMadeOnFirstUseAndClosedWithTheScope() {
        PerScope factory = new PerScope();
        container.lending().lend(LentService.perScope(Supplier.class, factory).named("name"));
        InterpreterScope red = scope(ScopeOptions.named("red").withProperties(Map.of("colour", "#f00")));
        InterpreterScope blue = scope("blue");
        InterpreterScope unused = scope("unused");
        assertEquals(LentService.PER_SCOPE, ask(unused, "how name"));
        assertEquals(List.of(), factory.made(), "made before anybody has got it");

        assertEquals("red{colour=#f00}", get(red, "name").get());
        assertEquals("blue{}", get(blue, "name").get());
        assertSame(get(red, "name"), get(red, "name"));
        assertNotSame(get(red, "name"), get(blue, "name"));
        assertEquals(List.of("red", "blue"), factory.made());

        red.close();
        assertEquals(List.of("red"), factory.closed());
        unused.close();
        assertEquals(List.of("red"), factory.closed());
        blue.close();
        assertEquals(List.of("red", "blue"), factory.closed());
    }

    @Test
    void aScopeSeesWhatItLetsInAndNothingElse() {
        container.lending().lend(LentService.shared(Supplier.class, () -> 1).named("one"));
        container.lending().lend(LentService.shared(Supplier.class, () -> 2).named("two"));
        container
                .lending()
                .lend(LentService.shared(Supplier.class, () -> 3).named("three").with("size", 3));
        assertEquals(3, ask(scope("open"), "count"));
        assertEquals(0, ask(scope(ScopeOptions.named("shut").withBorrowing(Borrowing.nothing())), "count"));
        InterpreterScope narrow = scope(ScopeOptions.named("narrow")
                .withBorrowing(Borrowing.named("one").and(Borrowing.matching("(size>=3)"))));
        assertEquals(2, ask(narrow, "count"));
        assertNull(get(narrow, "two"));
        assertEquals(3, get(narrow, "three").get());
    }

    @Test
    void whatIsLentLaterAppearsAndWhatIsWithdrawnGoes() {
        PerScope factory = new PerScope();
        InterpreterScope red = scope("red");
        InterpreterScope blue = scope(ScopeOptions.named("blue").withBorrowing(Borrowing.named("name")));
        assertEquals(0, ask(red, "count"));
        Loan name = container
                .lending()
                .lend(LentService.perScope(Supplier.class, factory).named("name"));
        Loan other = container
                .lending()
                .lend(LentService.shared(Supplier.class, () -> 1).named("other"));
        assertEquals(List.of(name, other), container.lending().loans());
        assertEquals("red{}", get(red, "name").get());
        assertEquals("blue{}", get(blue, "name").get());

        name.close();
        name.close();
        assertNull(get(red, "name"));
        assertNull(get(blue, "name"));
        assertEquals(List.of("registered name", "registered other", "unregistering name"), ask(red, "events"));
        assertEquals(List.of("registered name", "unregistering name"), ask(blue, "events"));
        assertEquals(List.of("blue", "red"), factory.closed().stream().sorted().toList());
        assertEquals(1, get(red, "other").get());
        assertEquals(List.of(other), container.lending().loans());
    }

    @Test
    void changedPropertiesAreHeardAndMayLetItInOrOut() {
        InterpreterScope red = scope("red");
        InterpreterScope blue = scope(ScopeOptions.named("blue").withBorrowing(Borrowing.matching("(for=blue)")));
        Loan loan = container
                .lending()
                .lend(LentService.shared(Supplier.class, () -> 1).named("one"));
        loan.change(Map.of("for", "blue"));
        loan.change(Map.of("for", "green"));
        assertEquals(List.of("registered one", "modified one", "modified one"), ask(red, "events"));
        assertEquals(List.of("registered one", "unregistering one"), ask(blue, "events"));
        assertEquals("green", loan.properties().get("for"));
    }

    @Test
    void aFactoryThatThrowsFailsInItsScopeOnlyAndIsAskedAgain() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        container
                .lending()
                .lend(LentService.<Supplier<?>>perScope(raw(), borrower -> {
                            if (borrower.scope().equals("red") && broken.get()) {
                                throw new IllegalStateException("no connection");
                            }
                            return borrower::scope;
                        })
                        .named("database"));
        InterpreterScope red = scope("red");
        InterpreterScope blue = scope("blue");
        BlockingQueue<FrameworkEvent> inRed = new LinkedBlockingQueue<>();
        BlockingQueue<FrameworkEvent> inBlue = new LinkedBlockingQueue<>();
        red.bundleContext().addFrameworkListener(inRed::add);
        blue.bundleContext().addFrameworkListener(inBlue::add);

        assertNull(get(red, "database"));
        assertEquals("blue", get(blue, "database").get());

        FrameworkEvent event = inRed.poll(30, TimeUnit.SECONDS);
        ServiceException failure = assertInstanceOf(ServiceException.class, event.getThrowable());
        CarrelException cause = assertInstanceOf(CarrelException.class, failure.getCause());
        assertEquals(ErrorCode.LENT_SERVICE_FAILED, cause.code());
        assertEquals(
                "CA-851 Scope [red]: the lent service [database] cannot be made: its factory threw"
                        + " java.lang.IllegalStateException: no connection. Mend the factory; it is asked again by the"
                        + " next module that gets the service.",
                cause.getMessage());
        assertTrue(inBlue.isEmpty());

        broken.set(false);
        assertEquals("red", get(red, "database").get());
    }

    @SuppressWarnings("unchecked")
    private static Class<Supplier<?>> raw() {
        return (Class<Supplier<?>>) (Class<?>) Supplier.class;
    }

    @Test
    void anInstanceThatDoesNotCloseIsReportedAndEverythingElseIsClosed() {
        PerScope good = new PerScope();
        container.lending().lend(LentService.perScope(Supplier.class, good).named("good"));
        container
                .lending()
                .lend(LentService.<Supplier<?>>perScope(raw(), borrower -> new Unclosable())
                        .named("bad"));
        container.lending().lend(LentService.perScope(Supplier.class, good).named("good-too"));
        InterpreterScope red = scope("red");
        get(red, "good");
        get(red, "bad");
        get(red, "good-too");
        CarrelException incomplete = assertThrows(CarrelException.class, red::close);
        assertEquals(ErrorCode.CLOSE_INCOMPLETE, incomplete.code());
        assertTrue(
                String.valueOf(incomplete.getMessage())
                        .contains("CA-853 Scope [red]: the lent service [bad] could not be closed: its factory threw"
                                + " java.io.IOException: still in use; look at the cause. Nothing uses it any more."),
                incomplete.getMessage());
        assertEquals(List.of("red", "red"), good.closed());
    }

    /** Cannot be closed. */
    private static final class Unclosable implements Supplier<String>, AutoCloseable {

        @Override
        public String get() {
            return "";
        }

        @Override
        public void close() throws java.io.IOException {
            throw new java.io.IOException("still in use");
        }
    }

    @Test
    void twoThreadsThatGetItFirstGetTheSameInstance() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        PerScope factory = new PerScope();
        container
                .lending()
                .lend(LentService.<Supplier<?>>perScope(raw(), borrower -> {
                            inside.countDown();
                            goOn.await();
                            return factory.create(borrower);
                        })
                        .named("slow"));
        InterpreterScope red = scope("red");
        InterpreterScope blue = scope("blue");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Supplier<?>> first = threads.submit(() -> get(red, "slow"));
            inside.await();
            Future<Supplier<?>> second =
                    threads.submit(() -> red.call(Supplier.class, service -> (Supplier<?>) service));
            assertEquals(1, ask(blue, "count"), "another scope waits for the factory of this one");
            goOn.countDown();
            assertSame(first.get(), second.get());
            assertEquals(List.of("red"), factory.made());
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void nothingIsLentOnceTheContainerIsClosed() {
        container.close();
        CarrelException refusal = assertThrows(
                CarrelException.class, () -> container.lending().lend(LentService.shared(Supplier.class, () -> 1)));
        assertEquals(ErrorCode.CONTAINER_CLOSED, refusal.code());
        assertEquals(List.of(), container.lending().loans());
    }

    @Test
    void anOfferThatCannotBeMeantIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> LentService.shared(Supplier.class, () -> 1)
                .named("a b"));
        assertThrows(IllegalArgumentException.class, () -> LentService.shared(Supplier.class, () -> 1)
                .as(Runnable.class));
        assertThrows(IllegalArgumentException.class, () -> Borrowing.matching("name=clock"));
    }
}
