/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy;

import dev.carrel.api.DeploymentException;
import dev.carrel.api.ErrorCode;
import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.deploy.admission.Admission;
import dev.carrel.deploy.admission.Refusal;
import dev.carrel.deploy.home.DeploymentRecord;
import dev.carrel.deploy.home.HomeFolder;
import dev.carrel.deploy.wrapping.JarWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gets JARs into the content store: as they are when they are bundles, wrapped when they are plain.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class JarIntake {

    private final ContentStore store;
    private final Path workFolder;

    /**
     * Creates an intake.
     *
     * @param store where content is kept
     * @param workFolder where a JAR lies while it is wrapped
     */
    public JarIntake(ContentStore store, Path workFolder) {
        this.store = store;
        this.workFolder = workFolder;
    }

    /**
     * What came in.
     *
     * @param content a use of the content that is to be defined
     * @param notices what is worth telling, in whole sentences
     */
    record Admitted(Content content, List<String> notices) {}

    Content store(String location, InputStream jar) {
        try {
            return store.add(jar);
        } catch (ContentException e) {
            throw new Refusal(location).because(e);
        }
    }

    /** Admits stored content; when it is refused or replaced by a wrapped one, it leaves the store. */
    Admitted admit(String location, Content original) {
        boolean stays = false;
        try {
            Admission admission =
                    Admission.of(location, original, Runtime.version().feature());
            stays = admission.isBundle();
            return stays ? new Admitted(original, admission.notices()) : wrap(location, original, admission);
        } catch (ContentException e) {
            throw new Refusal(location).because(e);
        } finally {
            if (!stays) {
                letGo(original, false);
            }
        }
    }

    /** Ends a use of stored content that came to nothing; it leaves the store unless a definition is made of it. */
    void letGo(Content content, boolean isDefined) {
        if (!isDefined) {
            store.remove(content.digest());
        }
        content.close();
    }

    Optional<Content> stored(String digest) {
        return store.open(digest);
    }

    /** Removes content that no record names: its deployment was never acknowledged, or was taken back. */
    void forgetAllBut(List<DeploymentRecord> records) {
        Set<String> orphans = new HashSet<>(store.digests());
        orphans.removeAll(records.stream().map(DeploymentRecord::content).collect(Collectors.toSet()));
        orphans.forEach(store::remove);
    }

    private Admitted wrap(String location, Content original, Admission admission) {
        Path bundle = null;
        try {
            bundle = Files.createTempFile(workFolder, HomeFolder.WRAPPED_PREFIX, ".jar");
            String sentence = new JarWrapper().wrap(original.image().file(), location, bundle);
            List<String> notices = new ArrayList<>(admission.notices());
            notices.add(sentence);
            try (InputStream bytes = Files.newInputStream(bundle)) {
                return new Admitted(store.add(bytes), notices);
            }
        } catch (NoClassDefFoundError e) {
            throw new Refusal(location)
                    .because(
                            ErrorCode.MANIFEST_INVALID,
                            "it is no bundle, and bndlib, which would make one of it, is missing (" + e.getMessage()
                                    + "); add biz.aQute.bnd:biz.aQute.bndlib, or deploy a bundle.",
                            e);
        } catch (IOException e) {
            throw unwritable(location, e);
        } finally {
            discard(bundle);
        }
    }

    private static void discard(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(JarIntake.class.getName())
                    .log(System.Logger.Level.WARNING, "File [" + file + "] stays until the next start.", e);
        }
    }

    private DeploymentException unwritable(String location, IOException cause) {
        return new Refusal(location)
                .because(
                        ErrorCode.STORE_FAILED,
                        "it could not be wrapped in the folder [" + workFolder + "] (" + cause.getMessage()
                                + "); see to its disk and its permissions.",
                        cause);
    }
}
