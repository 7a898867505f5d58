/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.composition;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerFactory;
import dev.carrel.api.ContainerOptions;
import dev.carrel.classspace.LibraryCopies;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.link.BootDelegation;
import dev.carrel.core.host.Definitions;
import dev.carrel.core.host.HostFramework;
import dev.carrel.core.lend.HostLender;
import dev.carrel.core.lend.LendingDesk;
import dev.carrel.core.lend.Offers;
import dev.carrel.core.scope.Scopes;
import dev.carrel.core.setting.FreedModule;
import dev.carrel.core.setting.ScopeSupport;
import dev.carrel.core.setting.TimeLimits;
import dev.carrel.core.settlement.ContainerLeaks;
import dev.carrel.core.settlement.Settlement;
import dev.carrel.core.sharing.SharedSpaces;
import dev.carrel.core.wiring.Linker;
import dev.carrel.core.wiring.LiveUniverse;
import dev.carrel.deploy.Deployer;
import dev.carrel.deploy.Deployments;
import dev.carrel.deploy.JarIntake;
import dev.carrel.deploy.home.DeploymentRecords;
import dev.carrel.deploy.home.HomeFolder;
import dev.carrel.deploy.verdict.Verdicts;
import dev.carrel.launcher.framework.EmbeddedFramework;
import dev.carrel.launcher.framework.LaunchProperties;
import dev.carrel.operate.persistence.PersistentScopes;
import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.ServiceRegistration;

/**
 * Opens containers, each with a home folder and a host framework of its own.
 *
 * <p><b>Threads.</b> Safe: it has no state.
 */
@Capability(
        namespace = "osgi.serviceloader",
        attribute = "osgi.serviceloader=dev.carrel.api.ContainerFactory",
        uses = ContainerFactory.class)
public final class CarrelContainerFactory implements ContainerFactory {

    /** For {@link java.util.ServiceLoader}. */
    public CarrelContainerFactory() {
        // Nothing to set up.
    }

    @Override
    public Container open(ContainerOptions options) {
        return open(options, host -> () -> {});
    }

    /**
     * Opens a container with something beside it in its host framework.
     *
     * @param options where and how
     * @param part moves in when the container is open, and out before it is closed
     * @return the open container
     */
    public Container open(ContainerOptions options, HostPart part) {
        Teardown teardown = new Teardown();
        boolean opened = false;
        try {
            Container container = compose(options, teardown, part);
            opened = true;
            return container;
        } catch (ContentException e) {
            throw new dev.carrel.api.CarrelException(
                    dev.carrel.api.ErrorCode.HOME_UNUSABLE,
                    "Home folder [" + options.home() + "]: " + e.getMessage(),
                    e);
        } finally {
            if (!opened) {
                teardown.close();
            }
        }
    }

    // allow MethodLength because it makes one object after the other, and each is passed to those that follow
    private static Container compose(ContainerOptions options, Teardown teardown, HostPart part) {
        HomeFolder home = teardown.add(HomeFolder.open(options.home()));
        EmbeddedFramework framework =
                teardown.add(EmbeddedFramework.start(LaunchProperties.of(options, home.framework())));
        part.prepare(framework.context());
        HostFramework host = teardown.add(new HostFramework(framework.context(), bundle -> false));
        ContentStore store = ContentStore.open(home.content(), ContentLimits.standard());
        Definitions definitions = new Definitions(store, host);
        LiveUniverse universe = new LiveUniverse(host);
        Deployments deployments = new Deployments(new DeploymentRecords(home.deployments()), universe);
        Deployer deployer = new Deployer(
                new JarIntake(store, home.incoming()), definitions, deployments, new Verdicts(options.isolation()));
        List<String> problems = new ArrayList<>(deployer.restore());
        TimeLimits limits = new TimeLimits(options.createLimit(), options.stopLimit());
        Settlement settlement = new Settlement(limits);
        SharedSpaces shared = teardown.add(new SharedSpaces(
                definition -> universe.now().catalog().contains(definition),
                (definition, space) -> settlement.freed(FreedModule.shared(definition.toString(), space))));
        universe.onUndeploy(shared::retire);
        Offers offers = new Offers();
        ScopeSupport support = new ScopeSupport(
                host,
                definitions,
                new Linker(host.resolver()),
                universe,
                BootDelegation.of(List.of()),
                limits,
                settlement,
                shared,
                teardown.add(new LibraryCopies()),
                offers);
        PersistentScopes persistent = new PersistentScopes(home.persistent());
        Scopes scopes = new Scopes(support, home.root(), persistent);
        LendingDesk desk = teardown.add(new LendingDesk(offers, scopes::borrowers));
        teardown.add(new HostLender(host.context(), desk));
        teardown.add(scopes);
        ContainerLeaks leaks = new ContainerLeaks(settlement, home.root().resolve("dumps"));
        problems.addAll(persistent.restore(scopes));
        warn(problems);
        Container container = new EmbeddedContainer(
                home.root(),
                deployer,
                deployments,
                scopes,
                new EmbeddedContainer.Offices(leaks, desk, problems),
                teardown);
        return furnished(container, framework, part, teardown);
    }

    private static Container furnished(
            Container container, EmbeddedFramework framework, HostPart part, Teardown teardown) {
        ServiceRegistration<Container> service = framework.context().registerService(Container.class, container, null);
        teardown.add(service::unregister);
        teardown.add(part.join(framework.context()));
        return container;
    }

    private static void warn(List<String> problems) {
        System.Logger log = System.getLogger(CarrelContainerFactory.class.getName());
        problems.forEach(problem -> log.log(System.Logger.Level.WARNING, problem));
    }
}
