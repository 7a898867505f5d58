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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.hooks.bundle.CollisionHook;

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
            return visible(origin, known);
        }
        Definition defined = define(location, input);
        refuseCollision(CollisionHook.INSTALLING, origin.getBundle(), defined);
        ModuleBundle installed = framework.table().install(location, defined);
        framework.fire(BundleEvent.INSTALLED, installed, origin.getBundle());
        return installed;
    }

    private Bundle visible(ModuleContext origin, Bundle known) throws BundleException {
        if (framework.hooks().visible(origin, List.of(known)).contains(known)) {
            return known;
        }
        throw new BundleException(
                "Scope [" + framework.name() + "]: a bundle find hook hides the bundle installed from ["
                        + known.getLocation() + "]; ask the bundle that registers the hook.",
                BundleException.REJECTED_BY_HOOK);
    }

    /** A scope holds one bundle of a name and version, unless its hooks allow more. */
    private void refuseCollision(int operation, Bundle target, Definition defined) throws BundleException {
        List<ModuleBundle> same = framework.table().bundles().stream()
                .filter(each -> each != target
                        && defined.symbolicName().equals(each.getSymbolicName())
                        && defined.bundleVersion().equals(each.getVersion()))
                .toList();
        List<Bundle> collisions = framework.hooks().collisions(operation, target, same);
        if (!collisions.isEmpty()) {
            framework.support().definitions().release(defined);
            throw new BundleException(
                    "Scope [" + framework.name() + "]: bundle [" + defined.symbolicName() + " "
                            + defined.bundleVersion() + "] from [" + defined.location()
                            + "] is installed already as " + collisions + "; uninstall that one or change the version.",
                    BundleException.DUPLICATE_BUNDLE_ERROR);
        }
    }

    void update(ModuleBundle bundle, @Nullable InputStream input) throws BundleException {
        bundle.requireInstalled();
        Definition next =
                define(bundle.definition().header("Bundle-UpdateLocation").orElse(bundle.getLocation()), input);
        refuseCollision(CollisionHook.UPDATING, bundle, next);
        bundle.gate().enter(bundle::label, "updated");
        try {
            boolean wasActive = bundle.getState() == Bundle.ACTIVE;
            if (wasActive) {
                bundle.stop(Bundle.STOP_TRANSIENT);
            }
            replace(bundle, next);
            if (wasActive && !next.isFragment()) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        } finally {
            bundle.gate().leave();
        }
    }

    /**
     * Takes the wiring from a bundle that is resolved. What was forgotten stays forgotten: it gets a revision of its own,
     * which nobody else is wired to.
     *
     * @return the wiring, to be closed when all that use it have lost theirs
     */
    Optional<RevisionWiring> unwire(ModuleBundle bundle) throws BundleException {
        bundle.gate().enter(bundle::label, "refreshed");
        try {
            if (bundle.getState() != Bundle.RESOLVED) {
                return Optional.empty();
            }
            Optional<RevisionWiring> taken = Optional.empty();
            if (framework.table().wired().isHidden(bundle.definition())) {
                renew(bundle, bundle.definition().again());
            } else {
                bundle.state(Bundle.INSTALLED);
                taken = framework.table().unwire(bundle.revision());
            }
            framework.fire(BundleEvent.UNRESOLVED, bundle);
            return taken;
        } finally {
            bundle.gate().leave();
        }
    }

    private void renew(ModuleBundle bundle, Definition next) {
        framework.table().hide(bundle.definition());
        ModuleRevision revision = new ModuleRevision(bundle, next);
        bundle.life(new ModuleBundle.Life(Bundle.INSTALLED, revision, null, null));
        framework.table().updated(revision);
    }

    private void replace(ModuleBundle bundle, Definition next) {
        boolean wasResolved = bundle.getState() == Bundle.RESOLVED;
        renew(bundle, next);
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
