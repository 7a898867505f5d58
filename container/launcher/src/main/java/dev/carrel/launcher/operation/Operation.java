/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.launcher.composition.CarrelContainerFactory;
import dev.carrel.shell.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A container as an operator runs it: with settings from its home folder, the shell, and hot deployment.
 *
 * <p><b>Threads.</b> Confined to the thread that runs the command.
 */
public final class Operation implements AutoCloseable {

    private final Container container;
    private final HostBundles bundles;

    private Operation(Container container, HostBundles bundles) {
        this.container = container;
        this.bundles = bundles;
    }

    /**
     * Opens the container.
     *
     * @param home its home folder
     * @param settings from the file in it
     * @param hotDeployment whether JARs in the drop folder are deployed
     * @return to be closed
     * @throws IOException when a folder cannot be made or the host bundles cannot be read
     */
    public static Operation open(Path home, Settings settings, boolean hotDeployment) throws IOException {
        HostBundles bundles = HostBundles.beside(hotDeployment);
        Path folder = home.resolve(settings.dropFolder()).toAbsolutePath().normalize();
        ContainerOptions options = settings.apply(ContainerOptions.of(home))
                .withSharedPackages(Console.class.getPackageName() + ";version=1.0.0");
        for (Map.Entry<String, String> each :
                hotDeployment(home, folder, settings).entrySet()) {
            options = options.withFrameworkProperty(each.getKey(), each.getValue());
        }
        if (hotDeployment) {
            Files.createDirectories(folder);
        }
        return new Operation(new CarrelContainerFactory().open(options, bundles), bundles);
    }

    /**
     * The container.
     *
     * @return open as long as this is
     */
    public Container container() {
        return container;
    }

    /**
     * The operator's commands.
     *
     * @return the shell's service
     */
    public Console console() {
        return bundles.console();
    }

    @Override
    public void close() {
        container.close();
    }

    /* What Apache Felix FileInstall reads; it only watches: what it finds goes to the container. */
    private static Map<String, String> hotDeployment(Path home, Path folder, Settings settings) {
        String prefix = "felix.fileinstall.";
        Map<String, String> properties = new HashMap<>();
        properties.put(prefix + "dir", folder.toString());
        properties.put(prefix + "poll", String.valueOf(settings.pollInterval().toMillis()));
        properties.put(
                prefix + "tmpdir",
                home.resolve("tmp/fileinstall").toAbsolutePath().toString());
        properties.put(prefix + "noInitialDelay", "true");
        properties.put(prefix + "bundles.new.start", "false");
        properties.put(prefix + "disableNio2", "true");
        properties.put(prefix + "subdir.mode", "skip");
        properties.put(prefix + "enableConfigSave", "false");
        properties.put(prefix + "log.level", "1");
        properties.put(prefix + "log.default", "jul");
        return properties;
    }
}
