/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.composition;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.Deployment;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ScopeLock;
import dev.carrel.api.ScopeOptions;
import dev.carrel.api.leak.Leaks;
import dev.carrel.api.lend.Lending;
import dev.carrel.api.rollout.Rollouts;
import dev.carrel.core.scope.Scopes;
import dev.carrel.deploy.Deployer;
import dev.carrel.deploy.Deployments;
import dev.carrel.operate.rollout.ScopeRollouts;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.VersionRange;

/**
 * A container with a host framework of its own: forwards each call to the part whose job it is.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class EmbeddedContainer implements Container {

    private final Path home;
    private final Deployer deployer;
    private final Deployments deployments;
    private final Scopes scopes;
    private final Offices offices;
    private final Rollouts rollouts;
    private final Teardown teardown;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * What the container hands out as it is.
     *
     * @param leaks what freed module objects left behind
     * @param lending lends services of the host
     * @param problems what could not be brought back
     */
    record Offices(Leaks leaks, Lending lending, List<String> problems) {

        Offices {
            problems = List.copyOf(problems);
        }
    }

    EmbeddedContainer(
            Path home, Deployer deployer, Deployments deployments, Scopes scopes, Offices offices, Teardown teardown) {
        this.home = home;
        this.deployer = deployer;
        this.deployments = deployments;
        this.scopes = scopes;
        this.offices = offices;
        this.rollouts = new ScopeRollouts(scopes, deployments::catalog);
        this.teardown = teardown;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Deployment deploy(Path jar) {
        requireOpen();
        return deployer.deploy(jar);
    }

    @Override
    public Deployment deploy(String location, InputStream content) {
        requireOpen();
        return deployer.deploy(Objects.requireNonNull(location, "location"), content);
    }

    @Override
    public void undeploy(ModuleDefinition definition) {
        requireOpen();
        deployer.undeploy(Objects.requireNonNull(definition, "definition"));
    }

    @Override
    public List<ModuleDefinition> definitions() {
        return List.copyOf(deployments.catalog().definitions());
    }

    @Override
    public Optional<ModuleDefinition> definition(String name, VersionRange range) {
        return deployments.catalog().named(name).stream()
                .filter(definition -> range.includes(definition.version()))
                .<ModuleDefinition>map(definition -> definition)
                .findFirst();
    }

    @Override
    public InterpreterScope createScope(ScopeOptions options) {
        return scopes.create(options);
    }

    @Override
    public InterpreterScope createScope(ScopeOptions options, ScopeLock lock) {
        return scopes.create(options, lock);
    }

    @Override
    public List<String> explain(Throwable thrown) {
        return scopes.sameName().of(thrown);
    }

    @Override
    public Optional<String> explain(Class<?> one, Class<?> other) {
        return scopes.sameName().of(one, other);
    }

    @Override
    public Optional<InterpreterScope> scope(String name) {
        return scopes.named(name);
    }

    @Override
    public List<InterpreterScope> scopes() {
        return scopes.all();
    }

    @Override
    public Leaks leaks() {
        return offices.leaks();
    }

    @Override
    public Lending lending() {
        return offices.lending();
    }

    @Override
    public List<String> problems() {
        return offices.problems();
    }

    @Override
    public Rollouts rollouts() {
        return rollouts;
    }

    @Override
    public void close() {
        closed.set(true);
        teardown.close();
    }

    @Override
    public String toString() {
        return "container " + home;
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new CarrelException(
                    ErrorCode.CONTAINER_CLOSED,
                    "The container on [" + home + "] was closed; open a new one to deploy modules.");
        }
    }
}
