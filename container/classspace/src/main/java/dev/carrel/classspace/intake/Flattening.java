/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.intake;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.image.EntryPaths;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The rewriting of a foreign JAR into a flat one: the same entries, nothing compressed, every folder present.
 *
 * <p>It reads every byte once, so that checksums, sizes, limits and paths are proven before anybody uses the content.
 */
public final class Flattening {

    private static final String LOCAL_HEADER = "PK\003\004";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final ContentLimits limits;
    private final Map<String, ZipEntry> kept = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    private Flattening(ContentLimits limits) {
        this.limits = limits;
    }

    /**
     * Rewrites a JAR.
     *
     * @param original the JAR as it came
     * @param flat where the flat form goes
     * @param limits what it may ask of the store
     * @throws ContentException if it is no JAR that can be used
     * @throws IOException if the flat form cannot be written
     */
    public static void flatten(Path original, Path flat, ContentLimits limits) throws IOException {
        new Flattening(limits).rewrite(original, flat);
    }

    private void rewrite(Path original, Path flat) throws IOException {
        try (ZipFile in = open(original)) {
            List<ZipEntry> entries = plan(in, Files.size(original));
            try (FileOutputStream file = new FileOutputStream(flat.toFile());
                    ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16))) {
                out.setMethod(ZipOutputStream.STORED);
                for (ZipEntry entry : entries) {
                    folder(out, EntryPaths.parent(entry.getName()));
                    copy(in, entry, out);
                }
                folder(out, "META-INF/");
                out.finish();
                out.flush();
                file.getFD().sync();
            }
        }
    }

    private static ZipFile open(Path original) throws IOException {
        try {
            return new ZipFile(original.toFile());
        } catch (ZipException e) {
            if (beginsAsArchive(original)) {
                throw new ContentException(
                        ContentCode.TRUNCATED,
                        "The file begins as a JAR, but its directory cannot be read (" + e.getMessage()
                                + "): it is cut off or damaged; fetch it again.",
                        e);
            }
            throw new ContentException(
                    ContentCode.NOT_AN_ARCHIVE,
                    "The file is no JAR (" + e.getMessage() + "); deploy a bundle or a JAR.",
                    e);
        }
    }

    private static boolean beginsAsArchive(Path original) throws IOException {
        try (InputStream in = Files.newInputStream(original)) {
            return LOCAL_HEADER.equals(new String(in.readNBytes(LOCAL_HEADER.length()), StandardCharsets.ISO_8859_1));
        }
    }

    private List<ZipEntry> plan(ZipFile in, long archive) {
        if (in.size() > limits.entries()) {
            throw tooLarge("has " + in.size() + " entries", limits.entries() + " entries");
        }
        List<ZipEntry> entries = new ArrayList<>(in.size());
        long expanded = 0;
        for (ZipEntry entry : Collections.list(in.entries())) {
            EntryPaths.requireInside(entry.getName());
            if (!entry.isDirectory() && keep(entry)) {
                expanded += entry.getSize();
                entries.add(entries.size() > 0 && entry.getName().equals(MANIFEST) ? 0 : entries.size(), entry);
            }
        }
        if (limits.isBomb(archive, expanded)) {
            throw new ContentException(
                    ContentCode.BOMB,
                    "The JAR of " + archive + " bytes expands to " + expanded + ", more than " + limits.ratio()
                            + " times its size; if it is meant so, raise the store's limit.",
                    null);
        }
        if (expanded > limits.expandedBytes()) {
            throw tooLarge("expands to " + expanded + " bytes", limits.expandedBytes() + " bytes");
        }
        return entries;
    }

    private boolean keep(ZipEntry entry) {
        ZipEntry first = kept.putIfAbsent(entry.getName(), entry);
        if (first != null && (first.getCrc() != entry.getCrc() || first.getSize() != entry.getSize())) {
            throw new ContentException(
                    ContentCode.DUPLICATE_ENTRY,
                    "The JAR has two different entries with the path [" + entry.getName()
                            + "]: which one is meant cannot be known; build it anew.",
                    null);
        }
        return first == null;
    }

    private void folder(ZipOutputStream out, String path) throws IOException {
        if (!path.isEmpty() && folders.add(path)) {
            folder(out, EntryPaths.parent(path));
            ZipEntry entry = new ZipEntry(path);
            entry.setSize(0);
            entry.setCrc(0);
            entry.setTime(0);
            out.putNextEntry(entry);
            out.closeEntry();
        }
    }

    private static void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setSize(entry.getSize());
        stored.setCrc(entry.getCrc());
        stored.setTime(entry.getTime());
        out.putNextEntry(stored);
        try (InputStream bytes = in.getInputStream(entry)) {
            bytes.transferTo(out);
            out.closeEntry();
        } catch (ZipException | EOFException e) {
            throw new ContentException(
                    ContentCode.DAMAGED,
                    "The JAR's entry [" + entry.getName() + "] is damaged (" + e.getMessage()
                            + "); fetch the JAR again.",
                    e);
        }
    }

    private static ContentException tooLarge(String what, String limit) {
        return new ContentException(
                ContentCode.TOO_LARGE,
                "The JAR " + what + ", and the store takes at most " + limit + "; raise the limit if it is meant so.",
                null);
    }
}
