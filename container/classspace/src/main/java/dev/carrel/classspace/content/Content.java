/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.image.ContentImage;
import java.net.URL;
import java.security.CodeSigner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One use of the content of a deployed JAR: as long as it is not closed the bytes stay readable and their URLs open,
 * whatever is deployed, updated or removed meanwhile.
 *
 * <p>Threads. Safe; reading takes no lock.
 */
public final class Content implements AutoCloseable {

    private final StoredContent stored;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over a use that was counted already. */
    Content(StoredContent stored) {
        this.stored = stored;
    }

    /**
     * What the content is addressed by.
     *
     * @return the SHA-256 of the JAR as it was handed in, in hexadecimal
     */
    public String digest() {
        return stored.entry().digest();
    }

    /**
     * How large the JAR was that was handed in.
     *
     * @return its bytes
     */
    public long size() {
        return stored.facts().size();
    }

    /**
     * The JAR itself.
     *
     * @return its mapped bytes and their index
     */
    public ContentImage image() {
        return stored.image();
    }

    /**
     * A JAR inside the JAR.
     *
     * @param path its path
     * @return its image, if there is such an entry and it is a JAR
     * @throws ContentException if it is a damaged JAR
     */
    public Optional<ContentImage> nested(String path) {
        return stored.nested(path);
    }

    /**
     * The main attributes of the manifest.
     *
     * @return names and values; names are looked up without regard to case
     */
    public Map<String, String> mainAttributes() {
        return image().manifest().main();
    }

    /**
     * Reads an entry.
     *
     * @param path its path
     * @return its bytes, if there is such a file
     */
    public Optional<byte[]> read(String path) {
        return image().read(path);
    }

    /**
     * The address of an entry.
     *
     * @param path its path, a folder with or without its slash, {@code "/"} or {@code ""} for the root
     * @return its URL, if there is such an entry
     */
    public Optional<URL> url(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return image().entry(relative).map(image()::url);
    }

    /**
     * What lies directly in a folder.
     *
     * @param folder its path, with or without slashes at both ends
     * @return the full paths, folders with a slash at their end; empty if there is no such folder
     */
    public List<String> paths(String folder) {
        String relative = folder.startsWith("/") ? folder.substring(1) : folder;
        return image().children(relative.isEmpty() || relative.endsWith("/") ? relative : relative + "/");
    }

    /**
     * Who signed every class of the JAR.
     *
     * @return the signers, none if it is not signed or not all by the same
     */
    public CodeSigner[] signers() {
        return stored.signers();
    }

    /**
     * What was noted about the content, in this process or an earlier one.
     *
     * @param name of the note
     * @return its text, if there is one
     */
    public Optional<String> note(String name) {
        return stored.note(name);
    }

    /**
     * Notes something about the content, which is kept as long as the content is.
     *
     * @param name of the note: letters alone
     * @param text replaces what was noted under the name
     * @throws ContentException with code {@link ContentCode#STORE_FAILED} if it cannot be written
     */
    public void note(String name, String text) {
        stored.note(name, text);
    }

    /**
     * Begins another use of the same content, for as long as anybody uses it: who lives on it may open more of it after
     * this use has ended.
     *
     * @return the use, to be closed on its own
     * @throws ContentException with code {@link ContentCode#RELEASED} if the last use has ended
     */
    public Content retain() {
        if (!stored.usage().begin()) {
            throw new ContentException(
                    ContentCode.RELEASED,
                    "The content [" + digest() + "] was released: its last use ended before the new one began.",
                    null);
        }
        return new Content(stored);
    }

    /** Ends this use; the last use of removed content deletes its files. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stored.end();
        }
    }

    @Override
    public String toString() {
        return "content " + digest();
    }
}
