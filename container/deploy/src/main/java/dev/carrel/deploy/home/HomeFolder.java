/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The home folder of one open container: its layout, and the lock that keeps every other container out.
 *
 * <pre>
 * carrel.lock     held while the container is open; its text is the holder's process id
 * content/        what was deployed, by digest
 * deployments/    one small text file for each deployment
 * incoming/       plain JARs that are just being wrapped
 * framework/      the host framework's own files; deleted and made anew at every start
 * scopes/         the data areas of module objects
 * </pre>
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class HomeFolder implements AutoCloseable {

    /** How the names of the files begin that lie in the incoming folder. */
    public static final String WRAPPED_PREFIX = "wrapped-";

    private final Path root;
    private final HomeLock lock;

    private HomeFolder(Path root, HomeLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes a folder for a container; creates it when it does not exist.
     *
     * @param folder the home
     * @return the home, held until it is closed
     * @throws CarrelException with {@link ErrorCode#HOME_UNUSABLE}
     */
    public static HomeFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            HomeFolder home = new HomeFolder(root, HomeLock.take(root));
            home.createFolders();
            return home;
        } catch (IOException e) {
            throw new CarrelException(
                    ErrorCode.HOME_UNUSABLE,
                    "Home folder [" + root + "] cannot be created or written ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); choose a folder that this user may write.",
                    e);
        }
    }

    /**
     * The folder itself.
     *
     * @return the absolute path
     */
    public Path root() {
        return root;
    }

    /**
     * What was deployed, by digest.
     *
     * @return a folder
     */
    public Path content() {
        return root.resolve("content");
    }

    /**
     * One small text file for each deployment.
     *
     * @return a folder
     */
    public Path deployments() {
        return root.resolve("deployments");
    }

    /**
     * Plain JARs that are just being wrapped; emptied at every start.
     *
     * @return a folder
     */
    public Path incoming() {
        return root.resolve("incoming");
    }

    /**
     * The host framework's own files.
     *
     * @return a folder
     */
    public Path framework() {
        return root.resolve("framework");
    }

    /**
     * The data areas of module objects.
     *
     * @return a folder
     */
    public Path scopes() {
        return root.resolve("scopes");
    }

    /**
     * One small text file for each persistent scope.
     *
     * @return a folder
     */
    public Path persistent() {
        return root.resolve("persistent");
    }

    /** Lets other containers use the folder; idempotent. */
    @Override
    public void close() {
        lock.close();
    }

    private void createFolders() throws IOException {
        boolean created = false;
        try {
            for (Path folder : new Path[] {content(), deployments(), incoming(), framework(), scopes(), persistent()}) {
                Files.createDirectories(folder);
            }
            clearIncoming();
            created = true;
        } finally {
            if (!created) {
                lock.close();
            }
        }
    }

    /* What a killed process was just wrapping. */
    private void clearIncoming() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming(), WRAPPED_PREFIX + "*")) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
