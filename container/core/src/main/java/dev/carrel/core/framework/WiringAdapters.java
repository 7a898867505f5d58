/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.core.dto.WiringDtos;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.dto.BundleRevisionDTO;
import org.osgi.framework.wiring.dto.BundleWiringDTO;
import org.osgi.framework.wiring.dto.FrameworkWiringDTO;

/** The revisions and wirings of bundles as data (Core 7.8). */
final class WiringAdapters {

    private WiringAdapters() {}

    /** The data of a type, or null when it is not one of those here, or there is none. */
    static <A> @Nullable A adapt(Bundle bundle, Class<A> type) {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return null;
        }
        List<BundleRevision> revisions = new RevisionsOfBundle(bundle).getRevisions();
        if (type == BundleRevisionDTO.class) {
            return type.cast(dtos().revision(revisions.get(0)));
        }
        if (type == BundleRevisionDTO[].class) {
            return type.cast(
                    revisions.stream().map(each -> dtos().revision(each)).toArray(BundleRevisionDTO[]::new));
        }
        if (type == BundleWiringDTO.class) {
            return Optional.ofNullable(revisions.get(0).getWiring())
                    .map(wiring -> type.cast(dtos().wiring(wiring)))
                    .orElse(null);
        }
        return type == BundleWiringDTO[].class
                ? type.cast(WiringDtos.wiringsOf(revisions).stream()
                        .map(wiring -> dtos().wiring(wiring))
                        .toArray(BundleWiringDTO[]::new))
                : null;
    }

    static FrameworkWiringDTO framework(ScopeFramework framework) {
        Stream<BundleWiring> modules = framework.table().wirings().stream().map(BundleWiring.class::cast);
        return dtos().framework(Stream.concat(
                        Stream.of(framework.systemBundle().revision().getWiring()), modules)
                .toList());
    }

    private static WiringDtos dtos() {
        return new WiringDtos(revision -> revision instanceof ModuleRevision module ? module.number() : 0);
    }
}
