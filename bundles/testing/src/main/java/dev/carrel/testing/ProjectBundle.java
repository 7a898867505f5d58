/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the bundle of the project being built out of its compiled classes, as bnd's Maven plugin will when it is packed:
 * with the annotations in the classes and the instructions in {@code bnd.bnd}.
 */
final class ProjectBundle {

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private ProjectBundle() {}

    /** The bundle; empty when the project has no classes. */
    static Optional<InputStream> in(Path project) {
        Path classes = project.resolve("target/classes");
        return Files.isDirectory(classes) ? Optional.of(build(project, classes)) : Optional.empty();
    }

    private static InputStream build(Path project, Path classes) {
        try (Builder bnd = new Builder();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            bnd.setTrace(false);
            bnd.setBase(project.toFile());
            File instructions = project.resolve("bnd.bnd").toFile();
            if (instructions.isFile()) {
                bnd.setProperties(instructions);
            }
            bnd.setProperty("Bundle-SymbolicName", bnd.getProperty("Bundle-SymbolicName", artifactId(project)));
            bnd.setJar(new Jar(classes.toFile()));
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
                if (entry.endsWith(".jar") && new File(entry).isFile()) {
                    bnd.addClasspath(new File(entry));
                }
            }
            Jar built = bnd.build();
            if (!bnd.getErrors().isEmpty()) {
                throw new IllegalStateException("bnd cannot make a bundle of [" + classes + "]: " + bnd.getErrors()
                        + "; mend the annotations or bnd.bnd.");
            }
            built.write(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
            // allow IllegalCatch because bnd declares that its own calls throw anything
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("bnd cannot make a bundle of [" + classes + "]", e);
        }
    }

    /** The project's own artifact id, which is the first that does not stand in its parent. */
    private static String artifactId(Path project) throws Exception {
        String pom = Files.readString(project.resolve("pom.xml")).replaceAll("(?s)<parent>.*?</parent>", "");
        Matcher artifact = ARTIFACT.matcher(pom);
        return artifact.find() ? artifact.group(1) : String.valueOf(project.getFileName());
    }
}
