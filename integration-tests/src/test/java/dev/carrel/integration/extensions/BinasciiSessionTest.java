/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.Multiplicity;
import dev.carrel.integration.imports.MadeBundle;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The session of Python's HOWTO on isolating extension modules, line by line, with Carrel's {@code binascii}. */
@ExtendWith(NothingLeft.class)
class BinasciiSessionTest {

    private static final String SERVICE = "dev.carrel.binascii.Binascii";
    private static final String ERROR = "dev.carrel.binascii.Error";

    @TempDir
    Path home;

    private Container container;
    private InterpreterScope scope;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(OwnBundles.path("binascii"));
        scope = container.createScope("session");
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void theAnnotationGaveTheModuleItsName() {
        ModuleObject binascii = scope.importModule("binascii");

        assertEquals("dev.carrel.binascii", binascii.definition().symbolicName());
        assertEquals(Isolation.PRIVATE, binascii.definition().isolation());
        assertEquals(Multiplicity.MANY, binascii.definition().multiplicity());
    }

    @Test
    void importForgetAndImportMakeAnotherModuleObject() {
        ModuleObject old = scope.importModule("binascii");
        scope.forget("binascii");
        ModuleObject binascii = scope.importModule("binascii");

        assertNotEquals(old, binascii);
    }

    @Test
    void eachHasAnErrorOfItsOwn() throws Exception {
        ModuleObject old = scope.importModule("binascii");
        scope.forget("binascii");
        ModuleObject binascii = scope.importModule("binascii");

        assertNotSame(old.loadClass(ERROR), binascii.loadClass(ERROR));
        Exception raised =
                assertThrows(Exception.class, () -> Functions.of(old, SERVICE).call("unhexlify", "qwertyuiop"));
        assertSame(old.loadClass(ERROR), raised.getClass());
    }

    @Test
    void anExceptForTheNewOneDoesNotCatchTheOldOnes() throws Exception {
        container.deploy("made", catcher().jar());
        Functions old = Functions.of(scope.importModule("binascii"), SERVICE);
        scope.forget("binascii");
        Functions binascii = Functions.of(scope.importModule("binascii"), SERVICE);
        Class<?> catcher = scope.importModule("catcher").loadClass("catcher.Catcher");
        Callable<?> ofTheOld = () -> old.call("unhexlify", "qwertyuiop");
        Callable<?> ofTheNew = () -> binascii.call("unhexlify", "qwertyuiop");

        assertEquals("boo", Functions.callStatic(catcher, "run", ofTheNew));
        Exception uncaught = assertThrows(Exception.class, () -> Functions.callStatic(catcher, "run", ofTheOld));

        assertEquals(ERROR + ": Non-hexadecimal digit found: 'q' at 0", uncaught.toString());
        assertSame(
                old.service().getClass().getClassLoader(), uncaught.getClass().getClassLoader());
    }

    @Test
    void theNewOneGoesOnWhenTheOldOneIsFreed() throws Exception {
        ModuleObject old = scope.importModule("binascii");
        scope.forget("binascii");
        Functions binascii = Functions.of(scope.importModule("binascii"), SERVICE);

        old.close();

        assertEquals("cafe", binascii.call("hexlify", new byte[] {(byte) 0xca, (byte) 0xfe}));
    }

    /** A module that is wired to the binascii which the scope holds under that name, and catches the errors of that one. */
    private static MadeBundle catcher() {
        return MadeBundle.named("catcher", "1")
                .header("Export-Package", "catcher")
                .header("Import-Package", "dev.carrel.binascii")
                .source(
                        "catcher.Catcher",
                        "package catcher; public final class Catcher {"
                                + "  public static Object run(java.util.concurrent.Callable<?> work) throws Exception {"
                                + "    try { return work.call(); }"
                                + "    catch (dev.carrel.binascii.Error e) { return \"boo\"; }"
                                + "  } }");
    }
}
