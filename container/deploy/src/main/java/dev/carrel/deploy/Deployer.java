/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Deployment;
import dev.carrel.api.DeploymentException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.definition.SharingRule;
import dev.carrel.core.host.Definitions;
import dev.carrel.deploy.admission.Refusal;
import dev.carrel.deploy.home.DeploymentRecord;
import dev.carrel.deploy.verdict.Verdicts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleException;

/**
 * Deploys JARs and takes them back. A deployment is acknowledged when its content and its record are on the disk and it
 * can be imported; whatever fails before leaves nothing.
 *
 * <p><b>Threads.</b> Safe for use by several threads. JARs are read, checked and wrapped side by side; only their entry
 * into the catalog is one at a time.
 */
public final class Deployer {

    private final JarIntake intake;
    private final Definitions definitions;
    private final Deployments deployments;
    private final Verdicts verdicts;

    /**
     * Creates a deployer.
     *
     * @param intake stores, checks and wraps
     * @param definitions makes definitions
     * @param deployments what is deployed
     * @param verdicts whether module objects may share classes
     */
    public Deployer(JarIntake intake, Definitions definitions, Deployments deployments, Verdicts verdicts) {
        this.intake = intake;
        this.definitions = definitions;
        this.deployments = deployments;
        this.verdicts = verdicts;
    }

    /**
     * Deploys a file.
     *
     * @param jar the file
     * @return as {@link dev.carrel.api.Container#deploy(Path)}
     * @throws DeploymentException when it cannot be deployed
     */
    public Deployment deploy(Path jar) {
        String location = jar.toUri().toString();
        Refusal refusal = new Refusal(jar.toString());
        if (!Files.isRegularFile(jar)) {
            throw refusal.because(
                    ErrorCode.CONTENT_UNREADABLE,
                    Files.exists(jar) ? "it is no file; name the JAR itself." : "there is no such file.");
        }
        try (InputStream content = Files.newInputStream(jar)) {
            return deploy(location, content);
        } catch (IOException e) {
            throw refusal.because(
                    ErrorCode.CONTENT_UNREADABLE, "it cannot be read (" + e + "); see to its permissions.", e);
        }
    }

    /**
     * Deploys the content of a stream.
     *
     * @param location where it comes from
     * @param jar read to its end, not closed
     * @return as {@link dev.carrel.api.Container#deploy(String, InputStream)}
     * @throws DeploymentException when it cannot be deployed
     */
    public Deployment deploy(String location, InputStream jar) {
        Content original = intake.store(location, jar);
        String source = original.digest();
        Optional<Definition> known = deployments.ofSource(source);
        if (known.isPresent()) {
            intake.letGo(original, known.get().digest().equals(source));
            return new Deployment(known.get(), false, List.of());
        }
        JarIntake.Admitted admitted = intake.admit(location, original);
        return enter(define(location, admitted.content()), source, admitted.notices());
    }

    /**
     * Takes a definition back.
     *
     * @param definition one that is not deployed any more is ignored
     */
    public void undeploy(ModuleDefinition definition) {
        deployments.leave(definition).ifPresent(this::release);
    }

    /**
     * Defines again what was deployed when the home folder was last in use. What cannot be defined is skipped.
     *
     * @return what was skipped and why, in whole sentences
     */
    public List<String> restore() {
        List<String> problems = new ArrayList<>();
        Deployments.Remembered remembered = deployments.remembered();
        problems.addAll(remembered.problems());
        remembered.records().forEach(record -> {
            Optional<Content> content = intake.stored(record.content());
            if (content.isEmpty()) {
                problems.add("Module [" + record.name() + " " + record.version() + "] from [" + record.location()
                        + "] cannot be imported: its content is missing; deploy it again.");
                return;
            }
            try {
                deployments.restore(defineAgain(record, content.get()), record).ifPresent(this::release);
            } catch (BundleException | DeploymentException e) {
                problems.add("Module [" + record.name() + " " + record.version() + "] from [" + record.location()
                        + "] cannot be imported: " + e.getMessage());
            }
        });
        if (remembered.problems().isEmpty()) {
            intake.forgetAllBut(remembered.records());
        }
        return problems;
    }

    private Definition defineAgain(DeploymentRecord record, Content content) throws BundleException {
        SharingRule rule;
        try {
            rule = verdicts.ruleFor(record.location(), content);
        } catch (DeploymentException e) {
            content.close();
            throw e;
        }
        return definitions.define(record.location(), content, rule);
    }

    private SharingRule ruleFor(String location, Content content) {
        try {
            return verdicts.ruleFor(location, content);
        } catch (DeploymentException | ContentException e) {
            intake.letGo(content, false);
            throw e;
        }
    }

    private Definition define(String location, Content content) {
        SharingRule rule = ruleFor(location, content);
        try {
            return definitions.define(location, content, rule);
        } catch (BundleException e) {
            throw new Refusal(location)
                    .because(
                            ErrorCode.MANIFEST_INVALID,
                            "the host framework refuses its manifest: " + e.getMessage() + ". Correct the manifest.",
                            e);
        }
    }

    private Deployment enter(Definition definition, String source, List<String> notices) {
        boolean entered = false;
        try {
            Deployments.Entry entry = deployments.enter(definition, source);
            entered = entry.definition() == definition;
            entry.replaced().ifPresent(this::release);
            List<String> all = new ArrayList<>(notices);
            Verdicts.warning(entry.definition().sharing()).ifPresent(all::add);
            entry.replaced()
                    .ifPresent(old -> all.add("It replaces other content of the same name and version, from ["
                            + Refusal.shown(old.location()) + "]; living module objects keep theirs."));
            return new Deployment(entry.definition(), entered, all);
        } finally {
            if (!entered) {
                release(definition);
            }
        }
    }

    private void release(Definition definition) {
        try {
            definitions.release(definition);
        } catch (BundleException e) {
            throw new CarrelException(
                    ErrorCode.HOST_FAILED,
                    "The host framework could not let go of module [" + definition + "]: " + e.getMessage()
                            + "; it is no longer deployed all the same.",
                    e);
        }
    }
}
