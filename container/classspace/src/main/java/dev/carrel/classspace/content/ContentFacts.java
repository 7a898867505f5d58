/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What was found out about a JAR when it was added.
 *
 * @param size the bytes of the JAR as it was handed in
 * @param signedClass a class whose signers signed every class, or an empty text
 */
record ContentFacts(long size, String signedClass) {

    static ContentFacts read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new ContentFacts(
                Long.parseLong(properties.getProperty("size", "0")), properties.getProperty("signedClass", ""));
    }

    void write(Path file) throws IOException {
        Files.write(file, List.of("size=" + size, "signedClass=" + signedClass));
    }
}
