/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

import java.time.Duration;

/**
 * A class space that was freed and is still in memory.
 *
 * @param scope the scope's name
 * @param module the module's name and version
 * @param since how long ago it was freed
 * @param outlived whether the garbage collector has taken class spaces that were freed later, and left this one: something
 *     holds it
 * @param classes how many classes it had defined when it was freed
 * @param bytes how large their class files are together
 */
public record StayingSpace(String scope, String module, Duration since, boolean outlived, int classes, long bytes) {

    /**
     * The fact as a sentence.
     *
     * @return scope and module first
     */
    public String render() {
        return "Scope [" + scope + "]: module [" + module + "] was freed " + since.toMillis()
                + " ms ago, and its class space (" + classes + " classes, " + bytes
                + " bytes of class files) is still in"
                + " memory" + (outlived ? ", held by something." : ".");
    }
}
