/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.imports.MadeBundle;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;

/** The template finds its state from everywhere, and each time that of the right module object. */
@ExtendWith(NothingLeft.class)
class XxlimitedTest {

    private static final String XXO = "dev.carrel.xxlimited.Xxo";
    private static final String STATE = "dev.carrel.xxlimited.XxState";

    @TempDir
    Path home;

    private Container container;
    private InterpreterScope alice;
    private InterpreterScope bob;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(OwnBundles.path("xxlimited"));
        alice = container.createScope("alice");
        bob = container.createScope("bob");
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void theAnnotationSaysThatItsClassesAreItsOwn() {
        ModuleObject module = alice.importModule("xxlimited");

        assertEquals(Isolation.PRIVATE, module.definition().isolation());
    }

    @Test
    void aStaticMethodFindsTheStateOfItsModuleObject() throws Exception {
        Class<?> ofAlice = alice.importModule("xxlimited").loadClass(XXO);
        Class<?> ofBob = bob.importModule("xxlimited").loadClass(XXO);

        ofAlice.getConstructor().newInstance();
        ofAlice.getConstructor().newInstance();
        ofBob.getConstructor().newInstance();

        assertEquals(2, Functions.callStatic(ofAlice, "made"));
        assertEquals(1, Functions.callStatic(ofBob, "made"));
    }

    @Test
    void aSubclassElsewhereFindsTheStateOfTheModuleThatDefinesItsBase() throws Exception {
        container.deploy("made", subclass().jar());
        alice.importModule("xxlimited");
        Class<?> special = alice.importModule("special").loadClass("special.Special");
        Class<?> xxo = alice.importModule("xxlimited").loadClass(XXO);

        Object made = special.getConstructor().newInstance();

        assertEquals(1, Functions.callStatic(xxo, "made"));
        Object state = alice.importModule("xxlimited")
                .service(xxo.getClassLoader().loadClass(STATE))
                .orElseThrow();
        assertSame(state, new Functions(made).call("state"));
    }

    @Test
    void aCallbackFindsItWhileTheModuleObjectLivesAndSaysSoAfterwards() throws Exception {
        ModuleObject module = alice.importModule("xxlimited");
        Class<?> xxo = module.loadClass(XXO);
        Runnable check = (Runnable) Functions.callStatic(xxo, "check");
        Class<?> error = module.loadClass("dev.carrel.xxlimited.Error");
        xxo.getConstructor().newInstance();

        check.run();
        module.close();

        RuntimeException dead = assertThrows(RuntimeException.class, check::run);
        assertSame(error, dead.getClass());
        assertEquals(
                XXO + " belongs to a module object that is not alive; use one that its scope still holds.",
                dead.getMessage());
    }

    @Test
    void theClockThatTheHostLendsIsUsedWhileItIsLent() throws Exception {
        Functions state = Functions.of(alice.importModule("xxlimited"), STATE);
        Instant fixed = Instant.parse("2019-05-21T00:00:00Z");

        ServiceRegistration<Clock> lent =
                alice.bundleContext().registerService(Clock.class, Clock.fixed(fixed, ZoneOffset.UTC), null);
        assertEquals(fixed, state.call("now"));
        lent.unregister();

        assertTrue(fixed.isBefore((Instant) state.call("now")));
    }

    private static MadeBundle subclass() {
        return MadeBundle.named("special", "1")
                .header("Import-Package", "dev.carrel.xxlimited")
                .source("special.Special", "package special; public class Special extends dev.carrel.xxlimited.Xxo {}");
    }
}
