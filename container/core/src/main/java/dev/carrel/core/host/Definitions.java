/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.host;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.definition.SharingRule;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Makes definitions of bundle content: stores it by its digest, and lets the host framework parse its manifest.
 * Definitions of the same content share the store's entry and the host's bundle, which go with the last of them.
 *
 * <p><b>Threads.</b> Safe for use by several threads; they wait for each other, as the host framework makes them do anyway
 * when it installs.
 */
public final class Definitions {

    private final ContentStore store;
    private final HostFramework host;
    private final Object lock = new Object();
    private final Map<String, Integer> uses = new HashMap<>();

    /**
     * Creates it.
     *
     * @param store where content is kept
     * @param host who parses manifests
     */
    public Definitions(ContentStore store, HostFramework host) {
        this.store = store;
        this.host = host;
    }

    /**
     * Defines a bundle.
     *
     * @param location where the content comes from
     * @param jar its bytes; read to the end, not closed
     * @return the definition, which {@link #release} gives back
     * @throws BundleException when the host refuses the manifest
     * @throws dev.carrel.classspace.image.ContentException when the bytes are no JAR, or cannot be stored
     */
    public Definition define(String location, InputStream jar) throws BundleException {
        return define(location, store.add(jar), SharingRule.allPrivate());
    }

    /**
     * Defines a bundle whose content is stored already.
     *
     * @param location where the content came from
     * @param content a use of it, which goes over to the definition
     * @param rule decides whether module objects may share classes
     * @return the definition, which {@link #release} gives back
     * @throws BundleException when the host refuses the manifest
     */
    public Definition define(String location, Content content, SharingRule rule) throws BundleException {
        try {
            synchronized (lock) {
                Definition made = new Definition(location, content, host.install(content), rule);
                uses.merge(content.digest(), 1, Integer::sum);
                return made;
            }
        } catch (IllegalArgumentException e) {
            abandon(content);
            throw refused(location, e);
        } catch (BundleException | RuntimeException e) {
            abandon(content);
            throw e;
        }
    }

    private static BundleException refused(String location, Exception cause) {
        return new BundleException(
                "The manifest of [" + location + "] cannot be used: " + cause.getMessage(),
                BundleException.MANIFEST_ERROR,
                cause);
    }

    /**
     * Gives a definition back: the content stays readable for those who still use it.
     *
     * @param definition made here, and given back once
     * @throws BundleException when the host cannot uninstall its bundle
     */
    public void release(Definition definition) throws BundleException {
        Content content = definition.content();
        synchronized (lock) {
            int left = uses.merge(content.digest(), -1, Integer::sum);
            if (left == 0) {
                uses.remove(content.digest());
                remove(content, definition.host());
            }
        }
        definition.endUse();
    }

    private void abandon(Content content) throws BundleException {
        synchronized (lock) {
            if (!uses.containsKey(content.digest())) {
                remove(content, host.installed(content));
            }
        }
        content.close();
    }

    private void remove(Content content, @Nullable Bundle bundle) throws BundleException {
        store.remove(content.digest());
        if (bundle != null && bundle.getState() != Bundle.UNINSTALLED) {
            bundle.uninstall();
        }
    }
}
