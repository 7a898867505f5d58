/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.admission;

import dev.carrel.api.ErrorCode;
import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.image.ImageEntry;
import java.nio.ByteBuffer;

/**
 * Looks for class files that the running Java cannot load. Classes under {@code META-INF} do not count, save those of a
 * multi-release JAR for this Java or an older one; nor does {@code module-info}.
 *
 * <p><b>Threads.</b> Confined to the thread that deploys.
 */
final class JavaVersions {

    private static final int HEAD = 8;
    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_0 = 44;
    private static final String VERSIONS = "META-INF/versions/";

    private final int running;
    private final boolean multiRelease;
    private int newest;
    private int tooNew;
    private String example = "";

    JavaVersions(int running, boolean multiRelease) {
        this.running = running;
        this.multiRelease = multiRelease;
    }

    void look(ContentImage image) {
        look(image, "");
    }

    private void look(ContentImage image, String folder) {
        for (String path : image.children(folder)) {
            if (path.endsWith("/")) {
                look(image, path);
            } else if (isLoaded(path)) {
                image.entry(path).ifPresent(entry -> look(image, entry));
            }
        }
    }

    private void look(ContentImage image, ImageEntry entry) {
        ByteBuffer bytes = image.slice(entry);
        if (bytes.remaining() < HEAD || bytes.getInt() != MAGIC) {
            return;
        }
        int feature = (bytes.getInt() & 0xFFFF) - JAVA_0;
        if (feature > running) {
            tooNew++;
            if (feature > newest) {
                newest = feature;
                example = entry.path()
                        .substring(0, entry.path().length() - ".class".length())
                        .replace('/', '.');
            }
        }
    }

    void check(Refusal refusal) {
        if (tooNew > 0) {
            throw refusal.because(
                    ErrorCode.MODULE_JAVA_VERSION,
                    "it needs Java " + newest + " (class [" + Refusal.shown(example) + "]"
                            + (tooNew > 1 ? " and " + (tooNew - 1) + " more" : "") + "), but Carrel runs on Java "
                            + running + "; run Carrel on Java " + newest + " or newer, or deploy a build for Java "
                            + running + ".");
        }
    }

    private boolean isLoaded(String path) {
        if (!path.endsWith(".class") || path.endsWith("module-info.class")) {
            return false;
        }
        return !path.startsWith("META-INF/") || (multiRelease && path.startsWith(VERSIONS) && release(path) <= running);
    }

    private static int release(String path) {
        int end = path.indexOf('/', VERSIONS.length());
        String number = end < 0 ? "" : path.substring(VERSIONS.length(), end);
        return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }
}
