/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.api.WiringReport;
import dev.carrel.api.WiringReport.Kind;
import dev.carrel.api.WiringReport.Provision;
import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.jni.NativeLibrary;
import dev.carrel.core.definition.DeclaredRequirement;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.wiring.Link;
import dev.carrel.core.wiring.ModuleWiring;
import dev.carrel.core.wiring.RequirementWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** Says who provides what one module of a scope takes from elsewhere. */
final class ModuleProvisions {

    private static final String SERVICE_LOADER = "osgi.serviceloader";

    private final RevisionWiring wiring;

    ModuleProvisions(RevisionWiring wiring) {
        this.wiring = wiring;
    }

    WiringReport report() {
        Definition definition = wiring.linked().definition();
        List<Provision> provisions = new ArrayList<>();
        for (Link link : wiring.allLinks()) {
            if (link.target() != wiring.linked()) {
                provisions.add(provision(link));
            }
        }
        for (Definition fragment : wiring.linked().fragments()) {
            provisions.add(new Provision(
                    Kind.FRAGMENT,
                    fragment.symbolicName(),
                    fragment.bundleVersion().toString(),
                    Optional.of(fragment.toString()),
                    ""));
        }
        provisions.addAll(nativeCode());
        return new WiringReport(
                wiring.revision().bundle().framework().name(),
                definition.name(),
                definition.version(),
                provisions,
                unmet());
    }

    private static Provision provision(Link link) {
        Capability capability = link.capability();
        Kind kind =
                switch (capability.getNamespace()) {
                    case PackageNamespace.PACKAGE_NAMESPACE -> Kind.PACKAGE;
                    case BundleNamespace.BUNDLE_NAMESPACE -> Kind.BUNDLE;
                    case HostNamespace.HOST_NAMESPACE -> Kind.HOST;
                    case SERVICE_LOADER -> Kind.SERVICE_LOADER;
                    default -> Kind.CAPABILITY;
                };
        String version = kind == Kind.BUNDLE || kind == Kind.HOST ? "bundle-version" : "version";
        return new Provision(
                kind,
                kind == Kind.CAPABILITY ? capability.getNamespace() : attribute(capability, capability.getNamespace()),
                attribute(capability, version),
                link.module().map(ModuleWiring::toString),
                because(link.requirement()));
    }

    private static String attribute(Capability capability, String name) {
        Object value = capability.getAttributes().get(name);
        return value == null ? "" : value.toString();
    }

    private static String because(Requirement requirement) {
        String asked = RequirementWords.condition(requirement);
        String how = requirement instanceof DeclaredRequirement declared
                ? declared.isDynamic() ? "imported dynamically" : declared.isOptional() ? "optional" : ""
                : "";
        return String.join(
                ", ",
                Stream.of(asked.isEmpty() ? "" : "asked for " + asked, how)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private List<Provision> nativeCode() {
        return wiring.spaceIfMade().map(ClassSpace::nativeLibraries).stream()
                .flatMap(libraries -> libraries.chosen().stream().map(library -> nativeCode(libraries, library)))
                .toList();
    }

    private Provision nativeCode(NativeLibraries libraries, NativeLibrary library) {
        return new Provision(
                Kind.NATIVE_CODE,
                library.path(),
                "",
                Optional.of(wiring.linked().toString()),
                libraries.copyOf(library).map(copy -> "copied to " + copy).orElse("not loaded yet"));
    }

    /** What was asked for as optional and is wired to nobody. */
    private List<String> unmet() {
        Set<Requirement> met = new HashSet<>();
        wiring.linked().links().forEach(link -> met.add(link.requirement()));
        return Stream.concat(Stream.of(wiring.linked().definition()), wiring.linked().fragments().stream())
                .flatMap(definition -> definition.getRequirements(null).stream())
                .map(DeclaredRequirement.class::cast)
                .filter(requirement -> requirement.isOptional() && !met.contains(requirement))
                .map(RequirementWords::of)
                .toList();
    }
}
