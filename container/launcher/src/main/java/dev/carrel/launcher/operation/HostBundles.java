/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.launcher.composition.HostPart;
import dev.carrel.shell.console.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles that the operator's tools are made of. They are installed and started in the host framework, where they do
 * resolve, unlike extension bundles.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class HostBundles implements HostPart {

    /** The folder of the bundles; without it, they are looked for beside the launcher's own JAR. */
    private static final String FOLDER = "carrel.host.bundles";

    /** The framework's location of such a bundle begins so. */
    private static final String LOCATION = "carrel-tool:";

    /** Only their packages are used; their own activators would start a second shell. */
    private static final List<String> LIBRARIES = List.of("org.apache.felix.gogo.jline", "jline");

    /** Started last: the container and what takes the files must be there before files are found. */
    private static final String FINDS_FILES = "org.apache.felix.fileinstall";

    private static final String TAKES_FILES = "dev.carrel.hotdeploy";

    private final List<Path> files;
    private final AtomicReference<@Nullable BundleContext> host = new AtomicReference<>();

    private HostBundles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    static HostBundles beside(boolean hotDeployment) throws IOException {
        Path folder = folder();
        Predicate<Path> wanted = file -> hotDeployment || !isForHotDeployment(file);
        try (Stream<Path> all = Files.list(folder)) {
            return new HostBundles(all.filter(file -> file.toString().endsWith(".jar"))
                    .filter(wanted)
                    .sorted((one, other) -> Boolean.compare(isNamed(one, FINDS_FILES), isNamed(other, FINDS_FILES)))
                    .toList());
        } catch (java.nio.file.NoSuchFileException e) {
            throw new CarrelException(
                    ErrorCode.HOST_FAILED,
                    "The bundles of the shell are not at [" + folder + "]; unpack the distribution again, or let -D"
                            + FOLDER + " name their folder.",
                    e);
        }
    }

    @Override
    public void prepare(BundleContext context) {
        List<Bundle> installed =
                files.stream().map(file -> install(context, file)).toList();
        context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(installed);
    }

    @Override
    public AutoCloseable join(BundleContext context) {
        host.set(context);
        List<Bundle> installed = new ArrayList<>();
        for (Path file : files) {
            installed.add(install(context, file));
        }
        List<Bundle> started = new ArrayList<>();
        installed.stream()
                .filter(bundle -> LIBRARIES.stream()
                        .noneMatch(name -> bundle.getLocation().startsWith(LOCATION + name)))
                .forEach(bundle -> started.add(start(bundle)));
        Collections.reverse(started);
        return () -> {
            for (Bundle bundle : started) {
                bundle.stop();
            }
        };
    }

    Console console() {
        BundleContext context = Objects.requireNonNull(host.get(), "nobody moved in yet");
        ServiceReference<Console> reference = context.getServiceReference(Console.class);
        Console console = reference == null ? null : context.getService(reference);
        if (console == null) {
            throw new CarrelException(
                    ErrorCode.HOST_FAILED,
                    "The shell is not running in the host framework; it has " + List.of(context.getBundles()) + ".");
        }
        return console;
    }

    private static Bundle install(BundleContext context, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return context.installBundle(LOCATION + file.getFileName(), content);
        } catch (IOException | BundleException e) {
            throw failed(file.getFileName().toString(), e);
        }
    }

    private static Bundle start(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return bundle;
        } catch (BundleException e) {
            throw failed(bundle.getSymbolicName(), e);
        }
    }

    private static CarrelException failed(String bundle, Exception cause) {
        return new CarrelException(
                ErrorCode.HOST_FAILED,
                "The host framework cannot run its own bundle [" + bundle + "]: " + cause.getMessage()
                        + "; unpack the distribution again.",
                cause);
    }

    private static boolean isForHotDeployment(Path file) {
        return isNamed(file, FINDS_FILES) || isNamed(file, TAKES_FILES);
    }

    private static boolean isNamed(Path file, String name) {
        return file.getFileName().toString().startsWith(name);
    }

    private static Path folder() {
        String given = System.getProperty(FOLDER);
        return given == null ? OwnFolder.path().resolve("host") : Path.of(given);
    }
}
