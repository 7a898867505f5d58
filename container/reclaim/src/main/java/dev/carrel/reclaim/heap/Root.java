/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

/** The kinds of roots from which the garbage collector starts. */
enum Root {
    /** Not told. */
    UNKNOWN(0xff, "a root of the JVM"),
    /** Native code keeps it. */
    JNI_GLOBAL(0x01, "native code (JNI global reference)"),
    /** Native code on a stack uses it. */
    JNI_LOCAL(0x02, "native code on the stack of a thread"),
    /** A local variable. */
    JAVA_FRAME(0x03, "a local variable"),
    /** Native code on a stack uses it. */
    NATIVE_STACK(0x04, "native code on the stack of a thread"),
    /** A class of the boot loader. */
    STICKY_CLASS(0x05, "a class of the JDK"),
    /** A thread that holds it otherwise. */
    THREAD_BLOCK(0x06, "a thread"),
    /** A lock that somebody holds or waits for. */
    MONITOR(0x07, "a lock in use"),
    /** A running thread. */
    THREAD(0x08, "a running thread"),
    /** A class of a loader that was not freed. */
    LIVING_CLASS(-1, "a class that lives on");

    private final int tag;
    private final String words;

    Root(int tag, String words) {
        this.tag = tag;
        this.words = words;
    }

    /** The kind for the number that the format has for it. */
    static Root ofTag(int tag) {
        for (Root kind : values()) {
            if (kind.tag == tag) {
                return kind;
            }
        }
        throw new IllegalStateException("The heap dump has a record of the unknown kind " + tag + ".");
    }

    int tag() {
        return tag;
    }

    String words() {
        return words;
    }
}
