/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import dev.carrel.api.ContainerOptions;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeOptions;
import dev.carrel.classspace.LibraryCopies;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.link.BootDelegation;
import dev.carrel.core.host.Definitions;
import dev.carrel.core.host.HostFramework;
import dev.carrel.core.lend.HostLender;
import dev.carrel.core.lend.LendingDesk;
import dev.carrel.core.lend.Offers;
import dev.carrel.core.scope.ScopeKeeper;
import dev.carrel.core.scope.Scopes;
import dev.carrel.core.setting.ClosedScope;
import dev.carrel.core.setting.FreedModule;
import dev.carrel.core.setting.FreedModules;
import dev.carrel.core.setting.ScopeSupport;
import dev.carrel.core.setting.TimeLimits;
import dev.carrel.core.sharing.SharedSpaces;
import dev.carrel.core.wiring.Linker;
import dev.carrel.core.wiring.LiveUniverse;
import dev.carrel.integration.BundleJar;
import dev.carrel.launcher.framework.EmbeddedFramework;
import dev.carrel.launcher.framework.LaunchProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Scopes over a host framework in which the tests have bundles of their own. */
final class HostedScopes implements AutoCloseable {

    private final EmbeddedFramework framework;
    private final HostFramework host;
    private final SharedSpaces shared = new SharedSpaces(definition -> true, (definition, loader) -> {});
    private final Scopes scopes;
    private final LendingDesk desk;
    private final HostLender lender;

    HostedScopes(Path home) {
        this.framework =
                EmbeddedFramework.start(LaunchProperties.of(ContainerOptions.of(home), home.resolve("framework")));
        this.host = new HostFramework(framework.context(), bundle -> false);
        Offers offers = new Offers();
        ScopeSupport support = new ScopeSupport(
                host,
                new Definitions(ContentStore.open(home.resolve("content"), ContentLimits.standard()), host),
                new Linker(host.resolver()),
                new LiveUniverse(host),
                BootDelegation.of(List.of()),
                new TimeLimits(Optional.empty(), Optional.empty()),
                new Unsettled(),
                shared,
                new LibraryCopies(),
                offers);
        this.scopes = new Scopes(support, home, ScopeKeeper.none());
        this.desk = new LendingDesk(offers, scopes::borrowers);
        this.lender = new HostLender(host.context(), desk);
    }

    LendingDesk desk() {
        return desk;
    }

    /** Starts a bundle in the host framework. */
    Bundle start(BundleJar bundle) throws BundleException {
        Bundle installed = framework.context().installBundle("test:" + System.identityHashCode(bundle), bundle.open());
        installed.start();
        return installed;
    }

    /** A scope with a bundle in it that is not deployed, but installed in the scope alone. */
    InterpreterScope scope(String name, BundleJar bundle) throws BundleException {
        InterpreterScope scope = scopes.create(ScopeOptions.named(name));
        scope.bundleContext().installBundle("test:" + name, bundle.open()).start();
        return scope;
    }

    @Override
    public void close() {
        scopes.close();
        lender.close();
        desk.close();
        shared.close();
        host.close();
        framework.close();
    }

    /** What modules leave behind is no question of these tests. */
    private static final class Unsettled implements FreedModules {

        @Override
        public void freed(FreedModule module) {
            // Nothing is looked for.
        }

        @Override
        public void closed(ClosedScope scope) {
            // Nothing is looked for.
        }
    }
}
