/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import java.io.IOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import org.jspecify.annotations.Nullable;

/**
 * The maker and opener of the addresses of one image.
 *
 * <p>The text is that of the JDK's own {@code jar:} URLs, so that it opens wherever it is parsed anew; a URL object that
 * came from here reads the image instead and leaves the JDK's cache of JAR files alone. Threads. Immutable.
 */
final class ContentUrls extends URLStreamHandler {

    private static final String INSIDE = "!/";

    private final ContentImage image;
    private final Usage usage;
    private final String prefix;

    ContentUrls(ContentImage image, Usage usage) {
        this.image = image;
        this.usage = usage;
        this.prefix = image.file().toUri().toString().replace("!", "%21") + INSIDE;
    }

    URL of(String path) {
        try {
            return new URL("jar", "", -1, prefix + encode(path), this);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The path [" + path + "] cannot be part of a URL.", e);
        }
    }

    private static String encode(String path) {
        try {
            String rooted = new URI(null, null, "/" + path, null).toASCIIString();
            return rooted.substring(1).replace("!", "%21");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The path [" + path + "] cannot be part of a URL.", e);
        }
    }

    private static String decode(String text) {
        return URI.create("/" + text).getPath().substring(1);
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        String text = url.getFile();
        if (!text.startsWith(prefix)) {
            return new URL(url.toExternalForm()).openConnection();
        }
        try {
            return new ContentConnection(url, image, decode(text.substring(prefix.length())), usage);
        } catch (IllegalArgumentException e) {
            throw new IOException("The URL [" + url + "] is not well formed.", e);
        }
    }

    @Override
    protected void parseURL(URL url, String spec, int start, int limit) {
        String text = spec.substring(start, limit);
        String context = url.getFile();
        String file;
        if (text.contains(INSIDE)) {
            file = text;
        } else if (text.startsWith("/")) {
            file = inside(context, text.substring(1));
        } else {
            String path = context.substring(context.indexOf(INSIDE) + INSIDE.length());
            file = inside(context, path.substring(0, path.lastIndexOf('/') + 1) + text);
        }
        String ref = limit < spec.length() && spec.charAt(limit) == '#' ? spec.substring(limit + 1) : url.getRef();
        setURL(url, "jar", "", -1, null, null, file, null, ref);
    }

    private static String inside(String context, String path) {
        String root = context.substring(0, context.indexOf(INSIDE) + INSIDE.length());
        String normal = URI.create("/" + path).normalize().getRawPath();
        return root + normal.replaceFirst("^/(\\.\\./)*", "");
    }

    @Override
    protected @Nullable InetAddress getHostAddress(URL url) {
        return null;
    }

    @Override
    protected boolean sameFile(URL one, URL other) {
        return one.getProtocol().equals(other.getProtocol()) && one.getFile().equals(other.getFile());
    }

    @Override
    protected boolean hostsEqual(URL one, URL other) {
        return true;
    }

    @Override
    protected int hashCode(URL url) {
        return url.getFile().hashCode();
    }
}
