/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.path;

import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.image.ContentManifest;
import dev.carrel.classspace.image.ImageEntry;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One place on a class path: a JAR, or a folder in one.
 *
 * <p>If its own manifest says {@code Multi-Release: true}, what lies under {@code META-INF/versions/N} for the newest N
 * that is not newer than the running release comes first, as OSGi defines it for bundles; {@code META-INF} itself is never
 * overlaid. Threads. Immutable.
 */
public final class ClassPathRoot {

    private static final String VERSIONS = "META-INF/versions/";
    private static final int FIRST_VERSIONED_RELEASE = 9;

    private final ContentImage image;
    private final String prefix;
    private final ContentManifest manifest;
    private final List<String> overlays;
    private final String label;

    private ClassPathRoot(ContentImage image, String prefix, int release, String label) {
        this.image = image;
        this.prefix = prefix;
        this.label = label;
        ContentManifest own = prefix.isEmpty()
                ? image.manifest()
                : image.read(prefix + ContentManifest.PATH)
                        .map(ContentManifest::parse)
                        .orElse(new ContentManifest(java.util.Map.of(), java.util.Map.of()));
        this.manifest = prefix.isEmpty() || !own.main().isEmpty() ? own : image.manifest();
        this.overlays = isMultiRelease(own) ? overlays(release) : List.of();
    }

    static ClassPathRoot of(ContentImage image, int release, String label) {
        return new ClassPathRoot(image, "", release, label);
    }

    static ClassPathRoot folder(ContentImage image, String prefix, int release, String label) {
        return new ClassPathRoot(image, prefix, release, label);
    }

    private static boolean isMultiRelease(ContentManifest manifest) {
        return "true"
                .equalsIgnoreCase(
                        manifest.main().getOrDefault("Multi-Release", "").strip());
    }

    private List<String> overlays(int release) {
        return IntStream.iterate(release, version -> version >= FIRST_VERSIONED_RELEASE, version -> version - 1)
                .mapToObj(version -> prefix + VERSIONS + version + "/")
                .filter(overlay -> !image.children(overlay).isEmpty())
                .toList();
    }

    /**
     * Looks a path up, newest overlay first.
     *
     * @param path a relative path, a folder with or without its slash
     * @return the entry, if this place has it
     */
    public Optional<ImageEntry> find(String path) {
        if (!overlays.isEmpty() && !path.startsWith("META-INF/")) {
            for (String overlay : overlays) {
                Optional<ImageEntry> found = image.entry(overlay + path);
                if (found.isPresent() && !found.get().isFolder()) {
                    return found;
                }
            }
        }
        return image.entry(prefix.isEmpty() ? path : prefix + path);
    }

    /**
     * What lies directly in a folder, overlays included.
     *
     * @param folder the path with its slash, {@code ""} for the root
     * @return paths relative to this place, folders with a slash
     */
    public Set<String> children(String folder) {
        Set<String> paths = new LinkedHashSet<>();
        add(paths, prefix, folder);
        if (!folder.startsWith("META-INF/")) {
            overlays.forEach(overlay -> add(paths, overlay, folder));
        }
        return paths;
    }

    private void add(Set<String> paths, String from, String folder) {
        for (String path : image.children(from + folder)) {
            String relative = path.substring(from.length());
            if (from.equals(prefix) || !relative.equals("META-INF/")) {
                paths.add(relative);
            }
        }
    }

    /**
     * The address of an entry that was found here.
     *
     * @param entry the entry
     * @return its URL
     */
    public URL url(ImageEntry entry) {
        return image.url(entry);
    }

    /**
     * The JAR that this place lies in.
     *
     * @return its image
     */
    public ContentImage image() {
        return image;
    }

    ContentManifest manifest() {
        return manifest;
    }

    @Override
    public String toString() {
        return label;
    }
}
