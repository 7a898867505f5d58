/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.image.JarCacheEviction;
import dev.carrel.classspace.image.Usage;
import dev.carrel.classspace.intake.NestedJar;
import dev.carrel.classspace.intake.SignatureCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSigner;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One entry of the store while somebody uses it; every {@link Content} is a use of one. Threads. Safe. */
final class StoredContent {

    private final ContentEntry entry;
    private final ContentFacts facts;
    private final Usage usage;
    private final ContentImage image;
    private final Consumer<StoredContent> afterLastUse;
    private final Map<String, Optional<ContentImage>> nested = new ConcurrentHashMap<>();

    StoredContent(ContentEntry entry, Consumer<StoredContent> afterLastUse) throws IOException {
        this.entry = entry;
        this.facts = ContentFacts.read(entry.facts());
        this.usage = new Usage();
        this.image = ContentImage.map(entry.image(), usage);
        this.afterLastUse = afterLastUse;
    }

    ContentEntry entry() {
        return entry;
    }

    ContentFacts facts() {
        return facts;
    }

    ContentImage image() {
        return image;
    }

    Usage usage() {
        return usage;
    }

    /** The image of a JAR in this JAR, which is unpacked beside it when it is asked for the first time. */
    Optional<ContentImage> nested(String path) {
        return nested.computeIfAbsent(path, this::unpacked);
    }

    private Optional<ContentImage> unpacked(String path) {
        try {
            Path file = entry.nested(path);
            if (!Files.exists(file) && !NestedJar.unpack(image, path, file)) {
                return Optional.empty();
            }
            return Optional.of(ContentImage.map(file, usage));
        } catch (IOException e) {
            throw new ContentException(
                    ContentCode.STORE_FAILED,
                    "The JAR [" + path + "] in content [" + entry.digest() + "] cannot be unpacked into the store ("
                            + e.getMessage() + "); see to the folder [" + entry.folder() + "].",
                    e);
        }
    }

    Optional<String> note(String name) {
        try {
            Path file = entry.note(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw noteFailed(name, "read", e);
        }
    }

    synchronized void note(String name, String text) {
        try {
            Path unfinished = entry.note(name + ".unfinished");
            Files.writeString(unfinished, text);
            Files.move(unfinished, entry.note(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw noteFailed(name, "written", e);
        }
    }

    private ContentException noteFailed(String name, String what, IOException cause) {
        return new ContentException(
                ContentCode.STORE_FAILED,
                "The note [" + name + "] about content [" + entry.digest() + "] cannot be " + what + " ("
                        + cause.getMessage() + "); see to the folder [" + entry.folder() + "].",
                cause);
    }

    CodeSigner[] signers() {
        try {
            return SignatureCheck.signersOf(entry.image(), facts.signedClass());
        } catch (IOException e) {
            throw new ContentException(
                    ContentCode.STORE_FAILED,
                    "The signers of content [" + entry.digest() + "] cannot be read (" + e.getMessage() + ").",
                    e);
        }
    }

    void end() {
        if (usage.end()) {
            evict(image);
            nested.values().forEach(found -> found.ifPresent(StoredContent::evict));
            afterLastUse.accept(this);
        }
    }

    private static void evict(ContentImage image) {
        try {
            JarCacheEviction.evict(image.file());
        } catch (IOException e) {
            throw new ContentException(
                    ContentCode.STORE_FAILED,
                    "The JAR file [" + image.file() + "] cannot be taken out of the JDK's cache (" + e.getMessage()
                            + ").",
                    e);
        }
    }
}
