/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.intake.ContentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The folder in which deployed JARs live, each under the digest of its bytes.
 *
 * <p>An entry appears whole or not at all: it is written beside the others, forced to the disk, and renamed. What a killed
 * process left half written is swept when the store is opened, which is why a folder belongs to one store at a time.
 *
 * <p>Threads. Safe; what is done with different contents does not wait for each other.
 */
public final class ContentStore {

    private final StoreFolder folder;
    private final Intake intake;
    private final Map<String, StoredContent> inUse = new ConcurrentHashMap<>();

    private ContentStore(StoreFolder folder, ContentLimits limits) {
        this.folder = folder;
        this.intake = new Intake(folder, limits);
    }

    /**
     * Opens a store, and sweeps what a killed process may have left.
     *
     * @param path the folder, which is created if it does not exist
     * @param limits what a single JAR may ask of it
     * @return the store
     * @throws ContentException if the folder cannot be used
     */
    public static ContentStore open(Path path, ContentLimits limits) {
        StoreFolder folder = new StoreFolder(path.toAbsolutePath().normalize());
        folder.prepare();
        return new ContentStore(folder, limits);
    }

    /**
     * Takes a JAR in; the same bytes taken twice are one entry.
     *
     * @param jar the bytes, read to their end and not closed
     * @return a use of the content
     * @throws ContentException if the bytes are no JAR that can be used; nothing of it is left in the store
     */
    public Content add(InputStream jar) {
        try (Intake.Delivery delivery = intake.receive(jar)) {
            if (!Files.exists(folder.entry(delivery.digest()).image())) {
                delivery.unpack();
            }
            return new Content(inUse.compute(delivery.digest(), (digest, known) -> settle(delivery, known)));
        } catch (IOException e) {
            throw failed("A JAR cannot be taken into the store", e);
        }
    }

    private StoredContent settle(Intake.Delivery delivery, @org.jspecify.annotations.Nullable StoredContent known) {
        try {
            ContentEntry entry = folder.entry(delivery.digest());
            Files.deleteIfExists(entry.removed());
            if (known != null && known.usage().begin()) {
                return known;
            }
            if (!Files.exists(entry.image())) {
                delivery.moveTo(entry);
            }
            return new StoredContent(entry, this::lastUseEnded);
        } catch (IOException e) {
            throw failed("Content [" + delivery.digest() + "] cannot be put into its place", e);
        }
    }

    /**
     * Begins a use of content that was added before, in this process or an earlier one.
     *
     * @param digest its digest
     * @return a use, if the store has the content and it was not removed
     */
    public Optional<Content> open(String digest) {
        if (!has(digest)) {
            return Optional.empty();
        }
        return Optional.ofNullable(inUse.compute(digest, (key, known) -> {
                    if (known != null && known.usage().begin()) {
                        return known;
                    }
                    return has(digest) ? load(folder.entry(digest)) : null;
                }))
                .map(Content::new);
    }

    private boolean has(String digest) {
        ContentEntry entry = folder.entry(digest);
        return Files.exists(entry.image()) && !Files.exists(entry.removed());
    }

    private StoredContent load(ContentEntry entry) {
        try {
            return new StoredContent(entry, this::lastUseEnded);
        } catch (IOException e) {
            throw failed("Content [" + entry.digest() + "] cannot be read", e);
        }
    }

    /**
     * Removes content: at once if nobody uses it, otherwise when its last user has gone.
     *
     * @param digest its digest; unknown ones are ignored
     */
    public void remove(String digest) {
        if (has(digest)) {
            inUse.compute(digest, (key, known) -> {
                folder.mark(folder.entry(digest));
                if (known == null || known.usage().ended()) {
                    folder.delete(folder.entry(digest));
                    return null;
                }
                return known;
            });
        }
    }

    /**
     * What the store holds.
     *
     * @return the digests of all content that was not removed
     */
    public Set<String> digests() {
        return folder.digests().stream().filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    private void lastUseEnded(StoredContent ended) {
        inUse.computeIfPresent(ended.entry().digest(), (digest, known) -> {
            if (known != ended) {
                return known;
            }
            if (Files.exists(known.entry().removed())) {
                folder.delete(known.entry());
            }
            return null;
        });
    }

    private ContentException failed(String what, IOException cause) {
        return folder.failed(what, cause);
    }

    @Override
    public String toString() {
        return "content store " + folder.path();
    }
}
