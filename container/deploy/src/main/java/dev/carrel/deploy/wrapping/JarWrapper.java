/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.wrapping;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Jar;
import dev.carrel.api.ErrorCode;
import dev.carrel.deploy.admission.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bundle of a plain JAR: a name, a version, all its packages exported with that version, and imports that are
 * computed from its classes and all optional. The same JAR gives the same bytes.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class JarWrapper {

    /** The manifest header by which a wrapped JAR is known; its value is a sentence that says how it was made. */
    public static final String WRAPPED = "Carrel-Wrapped";

    private static final Pattern POM_PROPERTIES = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern OSGI_HEADER =
            Pattern.compile("(Bundle-|Import-|Export-|DynamicImport-|Private-|Require-|Provide-|Fragment-).*");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)");

    /**
     * Wraps a JAR.
     *
     * @param jar a whole, plain JAR
     * @param location where it comes from, for its name and for messages
     * @param target where the bundle is written
     * @return a sentence that says how it was made, the same as in the bundle's manifest
     */
    public String wrap(Path jar, String location, Path target) {
        try (Analyzer analyzer = new Analyzer(new Jar(jar.toFile()))) {
            return wrap(analyzer, location, target);
            // allow IllegalCatch because bndlib declares Exception everywhere
        } catch (Exception e) {
            throw new Refusal(location)
                    .because(
                            ErrorCode.CONTENT_NOT_A_JAR,
                            "is no bundle and could not be made into one (" + e.getMessage()
                                    + "); build it as a bundle, for example with bnd.",
                            e);
        }
    }

    private static String wrap(Analyzer analyzer, String location, Path target) throws Exception {
        Jar jar = analyzer.getJar();
        Attributes original = mainAttributes(jar.getManifest());
        ModuleNaming naming = ModuleNaming.of(original, maven(jar), location);
        Manifest manifest = plainHeaders(original);
        boolean wasSigned = removeSignatures(jar);
        jar.setManifest(manifest);
        analyzer.setPedantic(false);
        analyzer.mergeManifest(manifest);
        analyzer.setBundleSymbolicName(naming.name());
        analyzer.setBundleVersion(naming.version().toString());
        analyzer.setExportPackage("*;version=\"" + naming.version() + "\";-noimport:=true");
        analyzer.setImportPackage("*;resolution:=optional");
        analyzer.setProperty("-reproducible", "true");
        analyzer.setProperty("-noextraheaders", "true");
        analyzer.setProperty("-nobundles", "true");
        String sentence = sentence(naming, wasSigned);
        analyzer.setProperty(WRAPPED, sentence);
        jar.setManifest(analyzer.calcManifest());
        jar.setReproducible("true");
        jar.write(target.toFile());
        return sentence;
    }

    private static String sentence(ModuleNaming naming, boolean wasSigned) {
        return "It was no bundle and was made into one: name " + naming.name() + " from " + naming.nameFrom()
                + ", version " + naming.version() + " from " + naming.versionFrom()
                + ", all packages exported, all imports optional" + (wasSigned ? ", its signature dropped." : ".");
    }

    private static Attributes mainAttributes(@Nullable Manifest manifest) {
        return manifest == null ? new Attributes() : manifest.getMainAttributes();
    }

    /* Not the sections, which carry the digests of signed entries; not the leftovers of an older OSGi. */
    private static Manifest plainHeaders(Attributes original) {
        Manifest manifest = new Manifest();
        original.forEach((header, value) -> {
            if (!OSGI_HEADER.matcher(header.toString()).matches()) {
                manifest.getMainAttributes().put(header, value);
            }
        });
        return manifest;
    }

    private static boolean removeSignatures(Jar jar) {
        List<String> signatures = jar.getResources().keySet().stream()
                .filter(path -> SIGNATURE.matcher(path.toUpperCase(Locale.ROOT)).matches())
                .toList();
        signatures.forEach(jar::remove);
        return !signatures.isEmpty();
    }

    private static Optional<Properties> maven(Jar jar) throws Exception {
        List<String> paths = jar.getResources().keySet().stream()
                .filter(path -> POM_PROPERTIES.matcher(path).matches())
                .toList();
        if (paths.size() != 1) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = jar.getResource(paths.get(0)).openInputStream()) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(properties);
    }
}
