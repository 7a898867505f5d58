/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.intake;

/**
 * How much a single JAR may ask of the store.
 *
 * @param archiveBytes the largest JAR that is taken
 * @param expandedBytes the most that all its entries together may expand to
 * @param entries the most entries that it may have
 * @param ratio how many times its own size a JAR of more than 32 MiB expanded may expand to
 */
public record ContentLimits(long archiveBytes, long expandedBytes, int entries, int ratio) {

    /** An image is one mapped buffer, and a buffer ends here; some room is left for the directory. */
    private static final long MAPPABLE = Integer.MAX_VALUE - (64L << 20);

    private static final long MEBIBYTE = 1L << 20;

    /** Refuses limits that nothing could meet, and cuts what one mapped image cannot hold. */
    public ContentLimits {
        if (archiveBytes <= 0 || expandedBytes <= 0 || entries <= 0 || ratio <= 0) {
            throw new IllegalArgumentException("The limits of a content store are all greater than zero.");
        }
        expandedBytes = Math.min(expandedBytes, MAPPABLE);
    }

    /**
     * The limits that hold when the embedder sets none.
     *
     * @return 512 MiB, expanding to 1.5 GiB in 250,000 entries and to 200 times their size
     */
    public static ContentLimits standard() {
        return new ContentLimits(512 * MEBIBYTE, 1536 * MEBIBYTE, 250_000, 200);
    }

    boolean isBomb(long archive, long expanded) {
        return expanded > 32 * MEBIBYTE && expanded / ratio > archive;
    }
}
