/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.image.ContentException;
import dev.carrel.core.definition.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;

/**
 * Installs and updates bundles that modules bring into their own scope; no other scope sees them.
 *
 * <p><b>Threads.</b> Safe: all state is in the scope's table.
 */
final class Installer {

    private final ScopeFramework framework;

    Installer(ScopeFramework framework) {
        this.framework = framework;
    }

    Bundle install(ModuleContext origin, String location, @Nullable InputStream input) throws BundleException {
        Bundle known = framework.table().bundle(location).orElse(null);
        if (known != null) {
            return known;
        }
        ModuleBundle installed = framework.table().install(location, define(location, input));
        framework.fire(BundleEvent.INSTALLED, installed, origin.getBundle());
        return installed;
    }

    void update(ModuleBundle bundle, @Nullable InputStream input) throws BundleException {
        bundle.requireInstalled();
        Definition next =
                define(bundle.definition().header("Bundle-UpdateLocation").orElse(bundle.getLocation()), input);
        bundle.gate().enter(bundle::label, "updated");
        try {
            boolean wasActive = bundle.getState() == Bundle.ACTIVE;
            if (wasActive) {
                bundle.stop(Bundle.STOP_TRANSIENT);
            }
            replace(bundle, next);
            if (wasActive) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        } finally {
            bundle.gate().leave();
        }
    }

    private void replace(ModuleBundle bundle, Definition next) {
        boolean wasResolved = bundle.getState() == Bundle.RESOLVED;
        framework.table().hide(bundle.definition());
        ModuleRevision revision = new ModuleRevision(bundle, next);
        bundle.life(new ModuleBundle.Life(Bundle.INSTALLED, revision, null, null));
        framework.table().updated(revision);
        if (wasResolved) {
            framework.fire(BundleEvent.UNRESOLVED, bundle);
        }
        framework.fire(BundleEvent.UPDATED, bundle);
        framework.sweep();
    }

    private Definition define(String location, @Nullable InputStream input) throws BundleException {
        try (InputStream bytes = input == null ? new URL(location).openStream() : input) {
            return framework.support().definitions().define(location, bytes);
        } catch (IOException e) {
            throw new BundleException(
                    "Scope [" + framework.name() + "]: the content of [" + location + "] cannot be read: " + e,
                    BundleException.READ_ERROR,
                    e);
        } catch (ContentException e) {
            throw new BundleException(
                    "Scope [" + framework.name() + "]: " + e.getMessage(), BundleException.READ_ERROR, e);
        }
    }
}
