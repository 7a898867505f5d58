/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of one JAR, mapped into memory and indexed by path: the bundle itself or a JAR nested in it.
 *
 * <p>No file is open while it exists, and nothing is inflated when it is read. A path is relative, with slashes; a
 * folder is found with and without the slash at its end, and {@code ""} is the root.
 *
 * <p>Threads. Immutable; any number of threads read at once without a lock.
 */
public final class ContentImage {

    private final Path file;
    private final ByteBuffer bytes;
    private final ImageIndex index;
    private final ContentManifest manifest;
    private final ContentUrls urls;

    private ContentImage(Path file, ByteBuffer bytes, Usage usage) {
        this.file = file;
        this.bytes = bytes;
        this.index = ImageIndex.of(bytes);
        this.manifest = read(ContentManifest.PATH).map(ContentManifest::parse).orElseGet(ContentManifest::none);
        this.urls = new ContentUrls(this, usage);
    }

    /**
     * Maps a flat archive.
     *
     * @param file the archive, as the intake has written it
     * @param usage who uses it; its URLs open until the last user has gone
     * @return the image
     * @throws IOException if the file cannot be read
     */
    public static ContentImage map(Path file, Usage usage) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new ContentImage(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), usage);
        }
    }

    /**
     * Looks a path up.
     *
     * @param path the path, a folder with or without its slash
     * @return the entry, if there is one
     */
    public Optional<ImageEntry> entry(String path) {
        ImageEntry found = index.entries().get(path);
        return Optional.ofNullable(found != null ? found : index.entries().get(path + "/"));
    }

    /**
     * Reads an entry.
     *
     * @param path its path
     * @return a copy of its bytes, if there is such an entry and it is no folder
     */
    public Optional<byte[]> read(String path) {
        return entry(path).filter(entry -> !entry.isFolder()).map(this::read);
    }

    /**
     * Reads an entry of this image.
     *
     * @param entry the entry
     * @return a copy of its bytes
     */
    public byte[] read(ImageEntry entry) {
        byte[] copy = new byte[entry.size()];
        bytes.get(entry.offset(), copy);
        return copy;
    }

    /**
     * The bytes of an entry of this image where they lie, which is what defines a class fastest.
     *
     * @param entry the entry
     * @return a read-only view from position 0
     */
    public ByteBuffer slice(ImageEntry entry) {
        return bytes.slice(entry.offset(), entry.size());
    }

    /**
     * Streams an entry of this image.
     *
     * @param entry the entry
     * @return a stream that holds no file open
     */
    public InputStream stream(ImageEntry entry) {
        return new BufferInputStream(slice(entry));
    }

    /**
     * What lies directly in a folder.
     *
     * @param folder its path with the slash at the end, {@code ""} for the root
     * @return the full paths, in the order of the archive; empty if there is no such folder
     */
    public List<String> children(String folder) {
        return index.children(folder);
    }

    /**
     * The address of an entry: a {@code jar:} URL whose text form opens too.
     *
     * @param entry an entry of this image
     * @return its URL, which opens no file
     */
    public URL url(ImageEntry entry) {
        return urls.of(entry.path());
    }

    /**
     * The manifest.
     *
     * @return its main attributes and its sections on packages; empty ones if there is no manifest
     */
    public ContentManifest manifest() {
        return manifest;
    }

    /**
     * The flat JAR that is mapped.
     *
     * @return a file of the store
     */
    public Path file() {
        return file;
    }

    @Override
    public String toString() {
        return "image of " + file;
    }
}
