/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.jar.JarFile;

/**
 * The JAR files that libraries asked a connection for; whoever forgets to close one has it closed with the content.
 *
 * <p>Threads. Safe.
 */
final class OpenJars {

    private final Set<JarFile> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    JarFile open(Path file) throws IOException {
        JarFile jar = new JarFile(file.toFile());
        open.add(jar);
        return jar;
    }

    void closeAll() {
        List<JarFile> jars;
        synchronized (open) {
            jars = new ArrayList<>(open);
            open.clear();
        }
        for (JarFile jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The JAR file [" + jar.getName() + "] cannot be closed.", e);
            }
        }
    }
}
