/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.launcher.demo.DemoStep.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** The HOWTO's example: import, keep, forget, import. */
final class ReimportSteps {

    private static final String CODEC = "org.apache.commons.commons-codec";
    private static final String HEX = "org.apache.commons.codec.binary.Hex";
    private static final String ERROR = "org.apache.commons.codec.DecoderException";

    private final Stage stage;

    ReimportSteps(Stage stage) {
        this.stage = stage;
    }

    List<DemoStep> steps() {
        return List.of(
                new DemoStep("old = import, forget, import: old == new is false", this::twoObjects),
                new DemoStep("old.decodeHex(\"zz\") raises old.DecoderException", this::twoErrors));
    }

    private Outcome twoObjects() {
        InterpreterScope bob = stage.scope(Stage.BOB);
        ModuleObject old = bob.importModule(CODEC);
        boolean same = bob.importModule(CODEC) == old;
        bob.forget(CODEC);
        ModuleObject anew = bob.importModule(CODEC);
        return new Outcome(
                same && old != anew && old.state() == anew.state(),
                "two module objects of one definition in one scope, both " + old.state());
    }

    private Outcome twoErrors() throws ReflectiveOperationException {
        List<ModuleObject> both = stage.scope(Stage.BOB).modules().stream()
                .filter(module -> module.name().equals(CODEC))
                .toList();
        ModuleObject old = both.get(0);
        ModuleObject anew = both.get(both.size() - 1);
        Throwable raised = decode(old, "zz");
        boolean caughtByOld = old.loadClass(ERROR).isInstance(raised);
        boolean caughtByNew = anew.loadClass(ERROR).isInstance(raised);
        return new Outcome(
                caughtByOld && !caughtByNew,
                "'catch (new.DecoderException e)' " + (caughtByNew ? "catches" : "does not catch") + " it, old's "
                        + (caughtByOld ? "does" : "does not") + " ('" + raised.getMessage() + "')");
    }

    private static Throwable decode(ModuleObject codec, String text) throws ReflectiveOperationException {
        try {
            codec.loadClass(HEX).getMethod("decodeHex", String.class).invoke(null, text);
            throw new IllegalStateException("[" + text + "] was decoded.");
        } catch (InvocationTargetException raised) {
            return raised.getTargetException();
        }
    }
}
