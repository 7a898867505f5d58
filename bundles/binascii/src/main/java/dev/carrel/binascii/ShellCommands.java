/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.binascii;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The module's functions for a shell, where everything typed is text. A shell finds them by the service's properties; there
 * is no shell in the class.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class ShellCommands {

    private final Binascii binascii;

    ShellCommands(Binascii binascii) {
        this.binascii = binascii;
    }

    /** What a shell looks for. */
    static Map<String, Object> properties() {
        return Map.of("osgi.command.scope", "binascii", "osgi.command.function", new String[] {
            "hexlify", "unhexlify", "base64", "unbase64", "crc32"
        });
    }

    /**
     * Text as hexadecimal digits.
     *
     * @param text any text
     * @return the digits of its bytes in UTF-8
     */
    public String hexlify(String text) {
        return binascii.hexlify(bytes(text));
    }

    /**
     * Hexadecimal digits as text.
     *
     * @param hex digits
     * @return their bytes, read as UTF-8
     */
    public String unhexlify(String hex) {
        return text(binascii.unhexlify(hex));
    }

    /**
     * Text in base 64.
     *
     * @param text any text
     * @return the base 64 of its bytes in UTF-8
     */
    public String base64(String text) {
        return binascii.base64(bytes(text));
    }

    /**
     * Base 64 as text.
     *
     * @param base64 one line
     * @return the bytes, read as UTF-8
     */
    public String unbase64(String base64) {
        return text(binascii.unbase64(base64));
    }

    /**
     * The checksum of a text.
     *
     * @param text any text
     * @return the CRC-32 of its bytes in UTF-8
     */
    public long crc32(String text) {
        return binascii.crc32(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
