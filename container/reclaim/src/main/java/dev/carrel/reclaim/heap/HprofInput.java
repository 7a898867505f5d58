/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A heap dump file as a stream of numbers.
 *
 * <p><b>Threads.</b> Confined to one.
 */
final class HprofInput implements Closeable {

    private static final int CHUNK = 1 << 20;

    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(CHUNK).limit(0);
    private long consumed;
    private int idSize = 8;

    HprofInput(Path file) throws IOException {
        this.channel = FileChannel.open(file);
    }

    /** Reads the header of the file, which says how long an identifier is. */
    void readHeader() throws IOException {
        while (u1() != 0) {
            need(1);
        }
        idSize = u4();
        skip(8);
    }

    /** How far the file was read. */
    long position() {
        return consumed - buffer.remaining();
    }

    /** Whether there is nothing more. */
    boolean isAtEnd() throws IOException {
        return !buffer.hasRemaining() && !fill(1);
    }

    int u1() throws IOException {
        need(1);
        return buffer.get() & 0xff;
    }

    int u2() throws IOException {
        need(2);
        return buffer.getShort() & 0xffff;
    }

    int u4() throws IOException {
        need(4);
        return buffer.getInt();
    }

    long id() throws IOException {
        need(idSize);
        return idSize == 8 ? buffer.getLong() : buffer.getInt() & 0xffff_ffffL;
    }

    int idSize() {
        return idSize;
    }

    /** The length in bytes of a value of a type. */
    int sizeOf(int type) {
        return switch (type) {
            case 2 -> idSize;
            case 4, 8 -> 1;
            case 5, 9 -> 2;
            case 6, 10 -> 4;
            case 7, 11 -> 8;
            default -> throw new IllegalStateException("The heap dump has a value of the unknown type " + type + ".");
        };
    }

    String text(int count) throws IOException {
        return new String(bytes(count), StandardCharsets.UTF_8);
    }

    byte[] bytes(int count) throws IOException {
        byte[] read = new byte[count];
        need(count);
        buffer.get(read);
        return read;
    }

    /** Makes the next bytes available at once; they are read with the other methods or with {@link #idAt}. */
    void need(int bytes) throws IOException {
        if (buffer.remaining() < bytes && !fill(bytes)) {
            throw new EOFException("The heap dump ends in the middle of a record.");
        }
    }

    /** An identifier that lies ahead, within what was asked for with {@link #need}. */
    long idAt(int offset) {
        int at = buffer.position() + offset;
        return idSize == 8 ? buffer.getLong(at) : buffer.getInt(at) & 0xffff_ffffL;
    }

    /** A number of four bytes that lies ahead. */
    int intAt(int offset) {
        return buffer.getInt(buffer.position() + offset);
    }

    void skip(long bytes) throws IOException {
        if (bytes <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) bytes);
            return;
        }
        long beyond = bytes - buffer.remaining();
        channel.position(channel.position() + beyond);
        consumed += beyond;
        buffer.limit(0);
    }

    private boolean fill(int bytes) throws IOException {
        if (bytes > buffer.capacity()) {
            buffer = ByteBuffer.allocate(bytes).put(buffer);
        } else {
            buffer.compact();
        }
        int read = 0;
        while (buffer.position() < bytes && read >= 0) {
            read = channel.read(buffer);
            consumed += Math.max(read, 0);
        }
        buffer.flip();
        return buffer.remaining() >= bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
