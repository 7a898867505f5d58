/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.io.IOException;
import java.nio.channels.Selector;

/**
 * Closes the selector on which code of the claimant waits for the network. An event loop that swallows interruption ends
 * when its selector is closed; nobody else waits on it, or the claimant's code would not.
 */
final class WaitingSelector {

    private final HiddenField blocker = HiddenField.of(JdkPackage.LANG, "Thread", "blocker", "nioBlocker");
    private final HiddenField selector = HiddenField.of(JdkPackage.NIO_CHANNELS, "AbstractSelector$1", "this$0");
    private final ThreadOwnership ownership;

    WaitingSelector(ThreadOwnership ownership) {
        this.ownership = ownership;
    }

    /** Closes it, if the thread is in code of the claimant and waits on one. */
    void closeFor(Thread thread, Claimant claimant) {
        if (!blocker.isOpen() || !selector.isOpen() || !ownership.isInCodeOf(thread, claimant)) {
            return;
        }
        Object waitsFor = blocker.get(thread);
        if (selector.isIn(waitsFor) && waitsFor != null) {
            close((Selector) selector.getSet(waitsFor));
        }
    }

    private static void close(Selector waiting) {
        try {
            waiting.close();
        } catch (IOException e) {
            System.getLogger(WaitingSelector.class.getName())
                    .log(System.Logger.Level.DEBUG, "A selector of a freed module could not be closed.", e);
        }
    }
}
