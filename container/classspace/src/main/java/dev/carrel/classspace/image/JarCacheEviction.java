/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The closing of what the JDK's own cache of JAR files may hold for a file of the store.
 *
 * <p>Whoever opens the text form of one of our URLs makes the JDK keep the file open for good. The cache cannot be asked, but
 * a JAR file that it gives, new or kept, leaves it when it is closed.
 */
public final class JarCacheEviction {

    private JarCacheEviction() {}

    /**
     * Closes what the cache holds.
     *
     * @param file a file of the store
     * @throws IOException if it cannot be closed
     */
    public static void evict(Path file) throws IOException {
        if (Files.exists(file)) {
            URL url = new URL("jar:" + file.toUri().toString().replace("!", "%21") + "!/");
            JarURLConnection connection = (JarURLConnection) url.openConnection();
            connection.setUseCaches(true);
            connection.getJarFile().close();
        }
    }
}
