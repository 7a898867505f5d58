/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;

/** Uses it for real and shuts nothing down. */
public final class UseSnappy implements Runnable {
    @Override
    public void run() {
        try {
            byte[] packed = org.xerial.snappy.Snappy.compress("hello hello hello");
            if (!"hello hello hello".equals(org.xerial.snappy.Snappy.uncompressString(packed))) {
                throw new IllegalStateException();
            }
            try (java.io.OutputStream out = new org.xerial.snappy.SnappyOutputStream(new java.io.ByteArrayOutputStream())) {
                out.write(packed);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
