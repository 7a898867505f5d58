/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.admission;

import dev.carrel.api.DeploymentException;
import dev.carrel.api.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What of a manifest decides whether a JAR is a bundle, and what names the module. The host framework checks all other
 * headers when the bundle is installed.
 *
 * @param isBundle whether OSGi takes the JAR as it is
 * @param isMultiRelease whether {@code META-INF/versions} counts
 * @param classPath what the {@code Bundle-ClassPath} names besides the JAR itself
 */
record BundleManifest(boolean isBundle, boolean isMultiRelease, List<String> classPath) {

    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    BundleManifest {
        classPath = List.copyOf(classPath);
    }

    static BundleManifest read(Map<String, String> main, Refusal refusal) {
        boolean isBundle = isBundle(main, refusal);
        return new BundleManifest(
                isBundle,
                "true".equalsIgnoreCase(main.get("Multi-Release")),
                isBundle ? classPath(main.get(Constants.BUNDLE_CLASSPATH)) : List.of());
    }

    private static boolean isBundle(Map<String, String> main, Refusal refusal) {
        String manifestVersion = main.get(Constants.BUNDLE_MANIFESTVERSION);
        String symbolicName = main.get(Constants.BUNDLE_SYMBOLICNAME);
        if (manifestVersion == null || manifestVersion.strip().equals("1")) {
            return false;
        }
        if (!manifestVersion.strip().equals("2")) {
            throw invalid(refusal, Constants.BUNDLE_MANIFESTVERSION, manifestVersion, "must be 2");
        }
        if (symbolicName == null) {
            throw refusal.because(
                    ErrorCode.MANIFEST_INVALID,
                    "its manifest has Bundle-ManifestVersion 2 but no Bundle-SymbolicName, which OSGi requires; add the"
                            + " header.");
        }
        if (!SYMBOLIC_NAME.matcher(symbolicName.split(";", 2)[0].strip()).matches()) {
            throw invalid(
                    refusal,
                    Constants.BUNDLE_SYMBOLICNAME,
                    symbolicName,
                    "must be letters, digits, '_', '-' and single dots");
        }
        checkVersion(refusal, main.get(Constants.BUNDLE_VERSION));
        return true;
    }

    private static void checkVersion(Refusal refusal, @Nullable String version) {
        try {
            Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw invalid(refusal, Constants.BUNDLE_VERSION, String.valueOf(version), "must be like 1.2.3.qualifier");
        }
    }

    private static DeploymentException invalid(Refusal refusal, String header, String value, String rule) {
        return refusal.because(
                ErrorCode.MANIFEST_INVALID,
                "its manifest has the header " + header + " [" + Refusal.shown(value) + "], which " + rule
                        + "; correct the header.");
    }

    private static List<String> classPath(@Nullable String header) {
        List<String> paths = new ArrayList<>();
        for (String clause : header == null ? new String[0] : header.split(",")) {
            for (String part : clause.split(";")) {
                String path = part.strip().replaceAll("^/+|/+$", "");
                if (!path.contains("=") && !path.isEmpty() && !path.equals(".")) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }
}
