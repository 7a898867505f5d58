/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.admission;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.image.ContentImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at stored content before it becomes a definition.
 *
 * <p><b>Threads.</b> Immutable.
 *
 * @param isBundle whether OSGi takes the JAR as it is; otherwise it is to be wrapped
 * @param notices what is worth telling, in whole sentences
 */
public record Admission(boolean isBundle, List<String> notices) {

    /** Copies what could change. */
    public Admission {
        notices = List.copyOf(notices);
    }

    /**
     * Admits content.
     *
     * @param location where it comes from, for messages
     * @param content what the store took in
     * @param javaFeature the running Java, as in {@link Runtime.Version#feature()}
     * @return how it may come in
     * @throws dev.carrel.api.DeploymentException when it may not
     */
    public static Admission of(String location, Content content, int javaFeature) {
        Refusal refusal = new Refusal(location);
        BundleManifest manifest = BundleManifest.read(content.mainAttributes(), refusal);
        JavaVersions javaVersions = new JavaVersions(javaFeature, manifest.isMultiRelease());
        javaVersions.look(content.image());
        List<String> notices = new ArrayList<>();
        for (String path : manifest.classPath()) {
            Optional<ContentImage> nested = content.nested(path);
            nested.ifPresent(javaVersions::look);
            if (nested.isEmpty() && content.image().entry(path).isEmpty()) {
                notices.add("Its Bundle-ClassPath names [" + Refusal.shown(path)
                        + "], which is not in it; classes from there are missing.");
            }
        }
        javaVersions.check(refusal);
        return new Admission(manifest.isBundle(), notices);
    }
}
