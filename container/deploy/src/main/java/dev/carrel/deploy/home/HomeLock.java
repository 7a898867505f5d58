/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a home folder for one container. The operating system lets go of it when the process dies, so a stale lock file
 * stops nobody.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class HomeLock implements AutoCloseable {

    /* Beyond every byte that is written, so that where locks are mandatory others can still read the holder. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        Path file = home.resolve("carrel.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (lock(channel) == null) {
                throw new CarrelException(
                        ErrorCode.HOME_UNUSABLE,
                        "Home folder [" + home + "] is held by another container, " + holder(file)
                                + "; close that one or choose another home folder.");
            }
            write(channel);
            taken = true;
            return new HomeLock(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(HomeLock.class.getName())
                    .log(System.Logger.Level.WARNING, "The lock of a home folder could not be closed.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(POSITION, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void write(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        if (pid.equals(Long.toString(ProcessHandle.current().pid()))) {
            return "in this process (" + pid + ")";
        }
        return pid.isEmpty() ? "in a process that is just starting" : "in the process " + pid;
    }
}
