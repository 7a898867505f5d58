/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.testing;

import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.SpaceExtensions;
import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.path.BundleClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A store and the class spaces of one test; when it ends they are closed, and no file may be open. */
public final class Spaces implements BeforeEachCallback, AfterEachCallback {

    private final List<AutoCloseable> toClose = new ArrayList<>();
    private Path folder = Path.of("");
    private ContentStore store;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = java.nio.file.Files.createTempDirectory("carrel-spaces");
        store = ContentStore.open(folder.resolve("store"), ContentLimits.standard());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        closeAll();
        OpenFiles.assertNoneUnder(folder);
        try (var files = java.nio.file.Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** Closes everything, the last first. */
    public void closeAll() throws Exception {
        for (int i = toClose.size() - 1; i >= 0; i--) {
            toClose.get(i).close();
        }
    }

    public Path folder() {
        return folder;
    }

    public ContentStore store() {
        return store;
    }

    public Content content(JarBuilder jar) {
        return kept(store.add(jar.stream()));
    }

    public Content real(String start) throws java.io.IOException {
        try (var jar = RealJars.stream(start)) {
            return kept(store.add(jar));
        }
    }

    public ClassSpace open(String name, JarBuilder host, JarBuilder... fragments) {
        return open(name, path(host, fragments), SpaceExtensions.none());
    }

    public ClassSpace open(String name, BundleClassPath path, SpaceExtensions extensions) {
        return kept(ClassSpace.open(name, path, extensions));
    }

    public BundleClassPath path(JarBuilder host, JarBuilder... fragments) {
        return path(Runtime.version().feature(), host, fragments);
    }

    public BundleClassPath path(int release, JarBuilder host, JarBuilder... fragments) {
        return BundleClassPath.of(
                content(host), List.of(fragments).stream().map(this::content).toList(), release);
    }

    private <T extends AutoCloseable> T kept(T closeable) {
        toClose.add(closeable);
        return closeable;
    }
}
