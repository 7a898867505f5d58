/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;

/**
 * Where the files of one content lie in the store.
 *
 * @param digest the SHA-256 of the JAR as it was handed in, in hexadecimal
 * @param folder the folder that holds all its files
 */
record ContentEntry(String digest, Path folder) {

    /** The flat JAR. */
    Path image() {
        return folder.resolve("content.jar");
    }

    /** What was found out when it was added. */
    Path facts() {
        return folder.resolve("facts.properties");
    }

    /** What another room has found out about it. */
    Path note(String name) {
        return folder.resolve(name + ".note");
    }

    /** Present when the content is to go with its last user. */
    Path removed() {
        return folder.resolve("removed");
    }

    /** The flat form of a JAR in the JAR; named by digest, since a path may hold what a file system does not take. */
    Path nested(String path) {
        return folder.resolve("nested-"
                + Digests.hex(Digests.sha256().digest(path.getBytes(UTF_8))).substring(0, 16) + ".jar");
    }
}
