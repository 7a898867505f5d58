/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directory of a flat archive: entries by path, children by folder.
 *
 * <p>It reads only what the intake has written, so that the format has no surprises: nothing compressed, no
 * bytes before the first entry, no comment after the last. Threads. Immutable.
 */
final class ImageIndex {

    private static final int END_SIZE = 22;
    private static final int END_OFFSET_OF_DIRECTORY = 16;
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int DIRECTORY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;

    private final Map<String, ImageEntry> entries;
    private final Map<String, List<String>> children;

    private ImageIndex(Map<String, ImageEntry> entries, Map<String, List<String>> children) {
        this.entries = entries;
        this.children = children;
    }

    static ImageIndex of(ByteBuffer image) {
        ByteBuffer bytes = image.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, ImageEntry> entries = new HashMap<>();
        Map<String, List<String>> children = new LinkedHashMap<>();
        ImageEntry root = new ImageEntry("", 0, 0, 0);
        entries.put("", root);
        children.put("", new ArrayList<>());
        int at = bytes.getInt(bytes.limit() - END_SIZE + END_OFFSET_OF_DIRECTORY);
        while (bytes.getInt(at) == DIRECTORY_SIGNATURE) {
            int nameSize = bytes.getShort(at + 28) & 0xffff;
            ImageEntry entry = entry(bytes, at, nameSize);
            entries.put(entry.path(), entry);
            if (entry.isFolder()) {
                children.computeIfAbsent(entry.path(), path -> new ArrayList<>());
            }
            children.computeIfAbsent(EntryPaths.parent(entry.path()), path -> new ArrayList<>())
                    .add(entry.path());
            at += DIRECTORY_SIZE + nameSize + (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
        }
        children.replaceAll((folder, paths) -> List.copyOf(paths));
        return new ImageIndex(entries, children);
    }

    private static ImageEntry entry(ByteBuffer bytes, int at, int nameSize) {
        byte[] name = new byte[nameSize];
        bytes.get(at + DIRECTORY_SIZE, name);
        int local = bytes.getInt(at + 42);
        int header = LOCAL_SIZE + (bytes.getShort(local + 26) & 0xffff) + (bytes.getShort(local + 28) & 0xffff);
        return new ImageEntry(new String(name, UTF_8), local + header, bytes.getInt(at + 24), bytes.getInt(at + 12));
    }

    Map<String, ImageEntry> entries() {
        return entries;
    }

    List<String> children(String folder) {
        return children.getOrDefault(folder, List.of());
    }
}
