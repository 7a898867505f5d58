/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.hotdeploy;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.Deployment;
import dev.carrel.api.ModuleDefinition;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.felix.fileinstall.ArtifactInstaller;

/**
 * Files of the drop folder as module definitions. A new file is deployed; a changed one too, as a new version beside the
 * old; when a file goes, what came from it can no longer be imported. Each failure is said once, in one sentence, and is
 * tried again only when the file changes.
 *
 * <p><b>Threads.</b> Safe for use by several threads; FileInstall calls it on its own.
 */
final class ModuleFiles implements ArtifactInstaller {

    /** What editors and downloads leave beside the file that they will write. */
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*~|.*\\.(tmp|part|crdownload|swp|new)");

    private final Container container;
    private final Map<Path, ModuleDefinition> deployed = new ConcurrentHashMap<>();

    ModuleFiles(Container container) {
        this.container = container;
    }

    @Override
    public boolean canHandle(File file) {
        return true;
    }

    @Override
    public void install(File file) {
        if (!UNFINISHED.matcher(file.getName()).matches()) {
            deploy(file.toPath());
        }
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        Path path = file.toPath();
        deployed.remove(path);
        for (ModuleDefinition definition : from(path.toUri())) {
            if (undeploy(definition)) {
                say(
                        System.Logger.Level.INFO,
                        "[" + file.getName() + "] is gone: " + named(definition)
                                + " can no longer be imported; living module objects go on.");
                deployAgain(definition);
            }
        }
    }

    /** Takes back what came from files that were removed while nobody watched. */
    void undeployMissing(Path folder) {
        URI parent = folder.toUri();
        container.definitions().stream()
                .map(ModuleDefinition::location)
                .distinct()
                .filter(location -> location.startsWith(parent.toString()))
                .map(location -> Path.of(URI.create(location)))
                .filter(path -> !Files.exists(path))
                .forEach(path -> uninstall(path.toFile()));
    }

    private void deploy(Path path) {
        try {
            Deployment deployment = container.deploy(path);
            deployed.put(path, deployment.definition());
            if (deployment.isNew()) {
                say(
                        System.Logger.Level.INFO,
                        "[" + path.getFileName() + "] is deployed: "
                                + named(deployment.definition()) + " can be imported."
                                + notices(deployment.notices()));
            }
        } catch (CarrelException e) {
            say(System.Logger.Level.WARNING, "[" + path.getFileName() + "] is not deployed. " + e.getMessage());
        }
    }

    private boolean undeploy(ModuleDefinition definition) {
        try {
            container.undeploy(definition);
            return true;
        } catch (CarrelException e) {
            say(System.Logger.Level.WARNING, named(definition) + " is not undeployed. " + e.getMessage());
            return false;
        }
    }

    /* Another file with the same content was not deployed, since it was there already: now it is its turn. */
    private void deployAgain(ModuleDefinition gone) {
        deployed.entrySet().stream()
                .filter(entry -> entry.getValue().digest().equals(gone.digest()) && Files.exists(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(this::deploy);
    }

    private List<ModuleDefinition> from(URI location) {
        return container.definitions().stream()
                .filter(definition -> definition.location().equals(location.toString()))
                .toList();
    }

    private static String named(ModuleDefinition definition) {
        return definition.name() + " " + definition.version();
    }

    private static String notices(List<String> notices) {
        return notices.isEmpty() ? "" : " " + String.join(" ", notices);
    }

    private static void say(System.Logger.Level level, String sentence) {
        System.getLogger(ModuleFiles.class.getName()).log(level, sentence);
    }
}
