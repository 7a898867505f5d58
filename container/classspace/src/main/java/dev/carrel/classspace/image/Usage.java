/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.util.concurrent.atomic.AtomicInteger;

/** The count of a content's users: begins with one, and never rises again from none. Threads. Safe. */
public final class Usage {

    private final AtomicInteger users = new AtomicInteger(1);
    private final OpenJars openJars = new OpenJars();

    /**
     * Adds a user, unless the last one has gone.
     *
     * @return whether there is one more
     */
    public boolean begin() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /**
     * Takes a user away; with the last one go the JAR files that libraries left open.
     *
     * @return whether it was the last
     */
    public boolean end() {
        boolean last = users.decrementAndGet() == 0;
        if (last) {
            openJars.closeAll();
        }
        return last;
    }

    /**
     * Asks for the end.
     *
     * @return whether there are no users
     */
    public boolean ended() {
        return users.get() == 0;
    }

    /** What libraries have opened through connections. */
    OpenJars openJars() {
        return openJars;
    }
}
