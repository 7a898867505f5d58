/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.image.Usage;
import dev.carrel.classspace.intake.ClassPathHeader;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.intake.Flattening;
import dev.carrel.classspace.intake.NestedJar;
import dev.carrel.classspace.intake.SignatureCheck;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The receiving end of a store: from a stream to a folder that is ready to be put into its place. */
final class Intake {

    private final StoreFolder folder;
    private final ContentLimits limits;

    Intake(StoreFolder folder, ContentLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Writes a stream to a folder of its own and digests it. */
    Delivery receive(InputStream jar) throws IOException {
        Path incoming = folder.newIncoming();
        Path original = incoming.resolve("original.jar");
        MessageDigest digest = Digests.sha256();
        boolean whole = false;
        try {
            long size = 0;
            try (OutputStream out = new FileOutputStream(original.toFile())) {
                byte[] block = new byte[1 << 16];
                for (int count = read(jar, block); count >= 0; count = read(jar, block)) {
                    size = requireWithinLimit(size + count);
                    digest.update(block, 0, count);
                    out.write(block, 0, count);
                }
            }
            whole = true;
            return new Delivery(incoming, Digests.hex(digest.digest()), size);
        } finally {
            if (!whole) {
                StoreFolder.deleteTree(incoming);
            }
        }
    }

    private static int read(InputStream jar, byte[] block) {
        try {
            return jar.read(block);
        } catch (IOException e) {
            throw new ContentException(
                    ContentCode.UNREADABLE,
                    "The JAR cannot be read (" + e.getMessage() + "); see to where it comes from.",
                    e);
        }
    }

    private long requireWithinLimit(long size) {
        if (size > limits.archiveBytes()) {
            throw new ContentException(
                    ContentCode.TOO_LARGE,
                    "The JAR has more than " + limits.archiveBytes()
                            + " bytes, the most that the store takes; raise the limit if it is meant so.",
                    null);
        }
        return size;
    }

    /** A JAR that has arrived and has no place yet; closing it deletes what was not put into its place. */
    final class Delivery implements AutoCloseable {

        private final Path incoming;
        private final String digest;
        private final long size;

        private Delivery(Path incoming, String digest, long size) {
            this.incoming = incoming;
            this.digest = digest;
            this.size = size;
        }

        String digest() {
            return digest;
        }

        /** Checks and flattens the JAR and the JARs in it that its class path names. */
        void unpack() throws IOException {
            ContentEntry entry = new ContentEntry(digest, incoming);
            Path original = incoming.resolve("original.jar");
            Flattening.flatten(original, entry.image(), limits);
            Files.delete(original);
            ContentImage image = ContentImage.map(entry.image(), new Usage());
            new ContentFacts(size, SignatureCheck.signedClass(entry.image(), image)).write(entry.facts());
            for (String path : ClassPathHeader.paths(image.manifest().main())) {
                if (!path.equals(".")) {
                    NestedJar.unpack(image, path, entry.nested(path));
                }
            }
        }

        void moveTo(ContentEntry entry) throws IOException {
            if (!Files.exists(new ContentEntry(digest, incoming).facts())) {
                unpack();
            }
            folder.publish(incoming, entry);
        }

        @Override
        public void close() throws IOException {
            if (Files.exists(incoming)) {
                StoreFolder.deleteTree(incoming);
            }
        }
    }
}
