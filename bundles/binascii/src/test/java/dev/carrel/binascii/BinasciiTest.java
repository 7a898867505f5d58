/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.binascii;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the functions of the module give. */
class BinasciiTest {

    private final Binascii binascii = new Binascii();

    @Test
    void bytesGoToDigitsAndBack() {
        byte[] data = {0, 1, 127, -128, -1};
        assertEquals("00017f80ff", binascii.hexlify(data));
        assertArrayEquals(data, binascii.unhexlify("00017F80ff"));
    }

    @Test
    void whatIsNoDigitIsAnErrorOfTheModulesOwn() {
        assertEquals(
                "Non-hexadecimal digit found: 'q' at 0",
                assertThrows(Error.class, () -> binascii.unhexlify("qwertyuiop"))
                        .getMessage());
        assertEquals(
                "Odd-length text: 3 digits, but each byte needs two",
                assertThrows(Error.class, () -> binascii.unhexlify("abc")).getMessage());
    }

    @Test
    void bytesGoToBase64AndBack() {
        byte[] data = "any carnal pleas".getBytes(StandardCharsets.US_ASCII);
        assertEquals("YW55IGNhcm5hbCBwbGVhcw==", binascii.base64(data));
        assertArrayEquals(data, binascii.unbase64("YW55IGNhcm5hbCBwbGVhcw=="));
        assertThrows(Error.class, () -> binascii.unbase64("not base 64!"));
    }

    @Test
    void theChecksumIsTheOneOfTheStandard() {
        assertEquals(0xcbf43926L, binascii.crc32("123456789".getBytes(StandardCharsets.US_ASCII)));
    }
}
