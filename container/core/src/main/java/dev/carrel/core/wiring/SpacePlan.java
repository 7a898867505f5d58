/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.link.ExportFilter;
import dev.carrel.classspace.link.Linkage;
import dev.carrel.classspace.path.BundleClassPath;
import dev.carrel.core.definition.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;

/**
 * What the class spaces of a wiring are made from, computed once and the same in all scopes: the class path, the table of
 * packages, and what the slots of the table stand for.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class SpacePlan {

    private static final String SERVICE_LOADER = "osgi.serviceloader";

    private final BundleClassPath path;
    private final Linkage linkage;
    private final List<Slot> slots = new ArrayList<>();

    /**
     * One source of classes.
     *
     * @param module the module that provides, or null for the host
     * @param hostPackage the package that the host provides, or an empty string
     * @param filter what of it may be seen
     */
    public record Slot(@Nullable ModuleWiring module, String hostPackage, ExportFilter filter) {}

    private SpacePlan(ModuleWiring wiring) {
        List<Content> fragments =
                wiring.fragments().stream().map(Definition::content).toList();
        this.path = BundleClassPath.of(
                wiring.definition().content(), fragments, Runtime.version().feature());
        Linkage.Builder table = Linkage.builder();
        Map<Slot, Integer> numbers = new HashMap<>();
        for (Link link : wiring.links()) {
            if (link.target() == wiring) {
                continue;
            }
            switch (link.capability().getNamespace()) {
                case PackageNamespace.PACKAGE_NAMESPACE ->
                    table.importPackage(
                            ModuleWiring.packageName(link.capability()),
                            number(numbers, slot(link, link.capability())));
                case SERVICE_LOADER ->
                    table.provideService(
                            String.valueOf(link.capability().getAttributes().get(SERVICE_LOADER)),
                            number(numbers, slot(link, link.capability())));
                default -> {
                    // Other namespaces carry no classes.
                }
            }
        }
        new RequiredPackages(wiring)
                .forEach((packageName, source) -> table.requirePackage(packageName, number(numbers, source)));
        this.linkage = table.build();
    }

    static SpacePlan of(ModuleWiring wiring) {
        return new SpacePlan(wiring);
    }

    /**
     * Where the classes are.
     *
     * @return the class path of the definition and its fragments
     */
    public BundleClassPath path() {
        return path;
    }

    /**
     * Which package comes from which slot.
     *
     * @return the table
     */
    public Linkage linkage() {
        return linkage;
    }

    /**
     * What the slots stand for.
     *
     * @return by number
     */
    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    private int number(Map<Slot, Integer> numbers, Slot slot) {
        return numbers.computeIfAbsent(slot, added -> {
            slots.add(added);
            return slots.size() - 1;
        });
    }

    /**
     * What of an export may be seen.
     *
     * @param exported the capability
     * @return its directives
     */
    public static ExportFilter filterOf(Capability exported) {
        Map<String, String> directives = exported.getDirectives();
        return ExportFilter.of(
                directives.getOrDefault(PackageNamespace.CAPABILITY_INCLUDE_DIRECTIVE, ""),
                directives.getOrDefault(PackageNamespace.CAPABILITY_EXCLUDE_DIRECTIVE, ""));
    }

    static Slot slot(Link link, Capability exported) {
        if (link.target() == null) {
            return new Slot(null, ModuleWiring.packageName(exported), ExportFilter.all());
        }
        return new Slot(link.target(), "", filterOf(exported));
    }
}
