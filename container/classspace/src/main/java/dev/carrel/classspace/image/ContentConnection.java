/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.jar.JarFile;

/**
 * A connection to one entry of an image.
 *
 * <p>Many libraries cast the connection of a {@code jar:} URL and ask for its JAR file in order to list it, so it is one of
 * that kind; only that question opens a file, which is closed with the content at the latest. Threads. One user.
 */
final class ContentConnection extends JarURLConnection {

    private final ContentImage image;
    private final String path;
    private final Usage usage;

    ContentConnection(URL url, ContentImage image, String path, Usage usage) throws MalformedURLException {
        super(url);
        this.image = image;
        this.path = path;
        this.usage = usage;
    }

    @Override
    public void connect() throws IOException {
        entry();
        connected = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        ImageEntry entry = entry();
        return entry.isFolder() ? new BufferInputStream(ByteBuffer.allocate(0)) : image.stream(entry);
    }

    @Override
    public JarFile getJarFile() throws IOException {
        requireUsed();
        return usage.openJars().open(image.file());
    }

    @Override
    public int getContentLength() {
        return (int) getContentLengthLong();
    }

    @Override
    public long getContentLengthLong() {
        return usage.ended() ? -1 : image.entry(path).map(ImageEntry::size).orElse(-1);
    }

    @Override
    public long getLastModified() {
        return usage.ended()
                ? 0
                : image.entry(path).map(ContentConnection::time).orElse(0L);
    }

    @Override
    public String getContentType() {
        String guess = guessContentTypeFromName(path);
        return path.isEmpty() ? "x-java/jar" : guess == null ? "content/unknown" : guess;
    }

    private ImageEntry entry() throws IOException {
        requireUsed();
        return image.entry(path)
                .orElseThrow(() -> new FileNotFoundException(
                        "The content [" + image.file() + "] has no entry with the path [" + path + "]."));
    }

    private void requireUsed() throws IOException {
        if (usage.ended()) {
            throw new IOException("The URL [" + url + "] leads into content that was released: the last module object, "
                    + "class space or definition that used it is closed.");
        }
    }

    /** Reads the archive's own notation of time: seven bits for the year since 1980, seconds in steps of two. */
    private static long time(ImageEntry entry) {
        int date = entry.time() >>> 16;
        int day = entry.time() & 0xffff;
        if ((date & 0x1f) == 0 || (date >> 5 & 0xf) == 0) {
            return 0;
        }
        return LocalDateTime.of(
                        1980 + (date >> 9), date >> 5 & 0xf, date & 0x1f, day >> 11, day >> 5 & 0x3f, (day & 0x1f) * 2)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
    }
}
