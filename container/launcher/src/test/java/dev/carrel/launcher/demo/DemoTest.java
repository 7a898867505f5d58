/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.launcher.demo.DemoStep.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A demo believes its measurements, not its claims. */
class DemoTest {

    private static final DemoStep TRUE = new DemoStep("It holds", () -> new Outcome(true, "seen"));
    private static final DemoStep FALSE = new DemoStep("It holds", () -> new Outcome(false, "not seen"));
    private static final DemoStep BROKEN = new DemoStep("It holds", () -> {
        throw new LinkageError("broken");
    });

    private final StringWriter out = new StringWriter();
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Test
    void stepsThatHoldMakeADemoThatHolds() {
        assertTrue(run(TRUE, TRUE));
        assertTrue(out.toString().contains("ok"), out.toString());
        assertTrue(out.toString().contains("It holds: seen"), out.toString());
        assertTrue(out.toString().contains("All 2 steps showed what they claim"), out.toString());
    }

    @Test
    void oneStepThatDoesNotHoldFailsTheDemoAndTheOthersAreStillTried() {
        assertFalse(run(FALSE, TRUE));
        assertTrue(out.toString().contains("FAILED"), out.toString());
        assertTrue(out.toString().contains("It holds: not seen"), out.toString());
        assertTrue(out.toString().contains("It holds: seen"), out.toString());
    }

    @Test
    void aStepThatFailsInAnyWayFailsTheDemo() {
        assertFalse(run(TRUE, BROKEN));
        assertTrue(out.toString().contains("java.lang.LinkageError: broken"), out.toString());
    }

    @Test
    void aDemoThatIsStoppedDidNotShowWhatItClaims() {
        stopped.set(true);
        assertFalse(run(TRUE, TRUE));
        assertTrue(out.toString().contains("Stopped before the end."), out.toString());
    }

    @Test
    void eachStepIsOneLine() {
        run(TRUE, FALSE, BROKEN);
        assertEquals(1 + 3 + 1, out.toString().lines().count());
    }

    private boolean run(DemoStep... steps) {
        try (Demo demo = new Demo(List.of(steps), null)) {
            return demo.run(new PrintWriter(out, true), new Colours(false), stopped::get);
        }
    }
}
