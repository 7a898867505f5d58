/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.path;

import dev.carrel.classspace.image.ContentManifest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says about a package: the values of {@link Package}.
 *
 * <p>The section of the package counts before the main attributes. Where the manifest gives no implementation version,
 * title or vendor, those of the bundle stand in, because many libraries fail on a package without a version.
 *
 * @param specificationTitle the specification's title
 * @param specificationVersion the specification's version
 * @param specificationVendor the specification's vendor
 * @param implementationTitle the implementation's title
 * @param implementationVersion the implementation's version
 * @param implementationVendor the implementation's vendor
 * @param sealed whether all classes of the package must come from one place
 */
public record PackageFacts(
        @Nullable String specificationTitle,
        @Nullable String specificationVersion,
        @Nullable String specificationVendor,
        @Nullable String implementationTitle,
        @Nullable String implementationVersion,
        @Nullable String implementationVendor,
        boolean sealed) {

    static PackageFacts of(ContentManifest manifest, String packageName) {
        Map<String, String> main = manifest.main();
        Map<String, String> section = manifest.packages().getOrDefault(packageName.replace('.', '/') + "/", Map.of());
        return new PackageFacts(
                first(section, main, "Specification-Title", null),
                first(section, main, "Specification-Version", null),
                first(section, main, "Specification-Vendor", null),
                first(section, main, "Implementation-Title", "Bundle-Name"),
                first(section, main, "Implementation-Version", "Bundle-Version"),
                first(section, main, "Implementation-Vendor", "Bundle-Vendor"),
                "true".equalsIgnoreCase(first(section, main, "Sealed", null)));
    }

    private static @Nullable String first(
            Map<String, String> section, Map<String, String> main, String name, @Nullable String standIn) {
        String value = section.getOrDefault(name, main.get(name));
        return value == null && standIn != null ? main.get(standIn) : value;
    }
}
