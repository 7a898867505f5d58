/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.binascii;

import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Bytes as text and back.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class Binascii {

    private final HexFormat digits = HexFormat.of();

    Binascii() {}

    /**
     * Bytes as hexadecimal digits.
     *
     * @param data any bytes
     * @return two lower-case digits for each
     */
    public String hexlify(byte[] data) {
        return digits.formatHex(data);
    }

    /**
     * The bytes that hexadecimal digits stand for.
     *
     * @param hex digits in lower or upper case
     * @return a byte for each two
     * @throws Error when the count is odd, or one is no digit
     */
    public byte[] unhexlify(String hex) {
        if (hex.length() % 2 != 0) {
            throw new Error("Odd-length text: " + hex.length() + " digits, but each byte needs two");
        }
        for (int i = 0; i < hex.length(); i++) {
            if (!HexFormat.isHexDigit(hex.charAt(i))) {
                throw new Error("Non-hexadecimal digit found: '" + hex.charAt(i) + "' at " + i);
            }
        }
        return digits.parseHex(hex);
    }

    /**
     * Bytes in base 64.
     *
     * @param data any bytes
     * @return one line, padded
     */
    public String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }

    /**
     * The bytes that a text in base 64 stands for.
     *
     * @param text one line; padding may be left out
     * @return the bytes
     * @throws Error when it is not base 64
     */
    public byte[] unbase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Error("Not base 64: " + e.getMessage());
        }
    }

    /**
     * The checksum of bytes.
     *
     * @param data any bytes
     * @return the CRC-32, from 0 to 2<sup>32</sup> - 1
     */
    public long crc32(byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(data);
        return sum.getValue();
    }
}
