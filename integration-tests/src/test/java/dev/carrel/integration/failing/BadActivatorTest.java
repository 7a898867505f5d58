/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.failing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleImportException;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.api.leak.Leftover;
import dev.carrel.integration.BundleJar;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.jdbc.DataSourceFactory;

/** Activators that fail: a code, a sentence, nothing left, and a neighbour who works on through all of it. */
@ExtendWith(NothingLeft.class)
class BadActivatorTest {

    private static final String BAD = "com.acme.bad";

    @TempDir
    Path home;

    private Container container;
    private InterpreterScope alice;
    private Connection ofBob;

    @BeforeEach
    void open() throws SQLException {
        open(ContainerOptions.of(home));
    }

    @AfterEach
    void close() throws SQLException {
        assertTrue(ofBob.isValid(5), "bob's database no longer answers");
        ofBob.close();
        container.close();
    }

    @Test
    void anActivatorThatDoesNotExist() {
        container.deploy(
                "bad.jar",
                BundleJar.named(BAD, "Bundle-Activator: com.acme.Missing").open());
        assertFails(ErrorCode.ACTIVATOR_UNUSABLE, "com.acme.Missing");
    }

    @Test
    void anActivatorThatIsNone() {
        container.deploy(
                "bad.jar",
                BundleJar.named(BAD, "Bundle-Activator: " + BadActivatorTest.class.getName())
                        .type(BadActivatorTest.class)
                        .open());
        assertFails(ErrorCode.ACTIVATOR_UNUSABLE, BadActivatorTest.class.getName());
    }

    @Test
    void anActivatorThatThrowsInItsConstructor() {
        deploy(FailingActivators.InConstructor.class);
        assertFails(ErrorCode.ACTIVATOR_UNUSABLE, "no constructor today");
    }

    @Test
    void anActivatorThatThrowsInStart() {
        deploy(FailingActivators.InStart.class);
        assertFails(ErrorCode.START_FAILED, "no start today");
    }

    @Test
    void anActivatorThatThrowsAnErrorInStart() {
        deploy(FailingActivators.ErrorInStart.class);
        assertFails(ErrorCode.START_FAILED, "no depth today");
    }

    @Test
    void anActivatorThatThrowsInStop() {
        deploy(FailingActivators.InStop.class);
        assertStopFails(ErrorCode.STOP_FAILED, "no stop today");
    }

    @Test
    void anActivatorThatNeverReturnsFromStart() throws SQLException {
        reopen(ContainerOptions.of(home).withCreateLimit(Duration.ofMillis(200)));
        deploy(FailingActivators.EndlessStart.class);
        assertFails(ErrorCode.START_TIMEOUT, "FailingActivators$EndlessStart.start(");
    }

    @Test
    void anActivatorThatNeverReturnsFromStop() throws SQLException {
        reopen(ContainerOptions.of(home).withStopLimit(Duration.ofMillis(200)));
        deploy(FailingActivators.EndlessStop.class);
        assertStopFails(ErrorCode.STOP_TIMEOUT, "FailingActivators$EndlessStop.stop(");
    }

    @Test
    void anActivatorThatIgnoresInterruptionInStop() throws SQLException {
        reopen(ContainerOptions.of(home).withStopLimit(Duration.ofMillis(200)));
        deploy(FailingActivators.DeafStop.class);
        assertStopFails(ErrorCode.STOP_TIMEOUT, "FailingActivators$DeafStop.stop(");
        alice.close();
        List<String> left = container.leaks().reports().stream()
                .flatMap(report -> report.remaining().stream())
                .map(Leftover::sentence)
                .toList();
        assertTrue(
                left.toString().contains("Scope [alice] left the thread [carrel alice com.acme.bad stop] running"),
                left::toString);
        System.setProperty(FailingActivators.END, "now");
    }

    @Test
    void aScopeGoesOnClosingWhenTheStopOfOneModuleDoesNotReturn() throws SQLException {
        reopen(ContainerOptions.of(home).withStopLimit(Duration.ofMillis(200)));
        container.deploy(
                "other.jar",
                BundleJar.withActivator("com.acme.other", FailingActivators.Good.class)
                        .open());
        ModuleObject other = alice.importModule("com.acme.other");
        deploy(FailingActivators.EndlessStop.class);
        ModuleObject bad = alice.importModule(BAD);

        CarrelException failed = assertThrows(CarrelException.class, alice::close);

        assertEquals(ErrorCode.CLOSE_INCOMPLETE, failed.code());
        assertTrue(failed.getMessage().contains("1 did not"), failed.getMessage());
        assertTrue(failed.getMessage().contains("FailingActivators$EndlessStop.stop("), failed.getMessage());
        assertEquals(ModuleState.FREED, bad.state());
        assertEquals(ModuleState.FREED, other.state());
    }

    @Test
    void aFreeEndsWhenCodeOfTheModuleThatItCallsDoesNot() throws SQLException {
        reopen(ContainerOptions.of(home).withStopLimit(Duration.ofMillis(200)));
        deploy(FailingActivators.EndlessHandler.class);
        ModuleObject module = alice.importModule(BAD);

        module.close();

        assertEquals(ModuleState.FREED, module.state());
        Leftover left = container.leaks().reports().get(0).remaining().get(0);
        assertEquals("CR-901", left.code());
        assertTrue(left.sentence().contains("FailingActivators$EndlessHandler.close("), left::sentence);
    }

    @Test
    void theSameBundleWithAGoodActivatorIsImportedAfterwards() {
        container.undeploy(container
                .deploy(
                        "bad.jar",
                        BundleJar.withActivator(BAD, FailingActivators.InStart.class)
                                .open())
                .definition());
        deploy(FailingActivators.Good.class);
        alice.importModule(BAD);
        assertTrue(alice.service(Runnable.class).isPresent());
    }

    private void assertFails(ErrorCode code, String words) {
        ModuleImportException failed = assertThrows(ModuleImportException.class, () -> alice.importModule(BAD));
        assertEquals(code, failed.code(), failed.getMessage());
        assertEquals("alice", failed.scope());
        assertTrue(failed.getMessage().contains(words), failed.getMessage());
        assertTrue(failed.getMessage().contains("Scope [alice] cannot import [" + BAD), failed.getMessage());
        assertNothingOfItInAlice();
        assertThrows(ModuleImportException.class, () -> alice.importModule(BAD), "a second try fails in the same way");
    }

    private void assertStopFails(ErrorCode code, String words) {
        ModuleObject module = alice.importModule(BAD);
        CarrelException failed = assertThrows(CarrelException.class, module::close);
        assertEquals(code, failed.code(), failed.getMessage());
        assertTrue(failed.getMessage().contains(words), failed.getMessage());
        assertTrue(failed.getMessage().contains("alice") && failed.getMessage().contains(BAD), failed.getMessage());
        assertEquals(ModuleState.FREED, module.state());
        assertNothingOfItInAlice();
    }

    private void assertNothingOfItInAlice() {
        assertEquals(List.of(), alice.modules());
        assertEquals(Optional.empty(), alice.module(BAD));
        assertEquals(Optional.empty(), alice.service(Runnable.class));
    }

    private void deploy(Class<?> activator) {
        container.deploy("bad.jar", BundleJar.withActivator(BAD, activator).open());
    }

    private void reopen(ContainerOptions options) throws SQLException {
        close();
        open(options);
    }

    private void open(ContainerOptions options) throws SQLException {
        container = Container.open(options);
        container.deploy(RealBundles.path("h2"));
        InterpreterScope bob = container.createScope("bob");
        bob.importModule("com.h2database");
        ofBob = bob.service(DataSourceFactory.class)
                .orElseThrow()
                .createDriver(new Properties())
                .connect("jdbc:h2:mem:test", new Properties());
        alice = container.createScope("alice");
    }
}
