/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.dto;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.dto.BundleRevisionDTO;
import org.osgi.framework.wiring.dto.BundleWireDTO;
import org.osgi.framework.wiring.dto.BundleWiringDTO;
import org.osgi.framework.wiring.dto.FrameworkWiringDTO;
import org.osgi.resource.dto.CapabilityRefDTO;
import org.osgi.resource.dto.RequirementRefDTO;
import org.osgi.resource.dto.WireDTO;

/**
 * Makes the data transfer objects of {@code org.osgi.framework.wiring.dto}: a graph of wirings and revisions that refer to
 * each other by number.
 *
 * <p><b>Threads.</b> For one thread; each object makes one answer.
 */
public final class WiringDtos {

    private final ToIntFunction<BundleRevision> numbers;
    private final Map<BundleRevision, BundleRevisionDTO> resources = new HashMap<>();
    private final Set<BundleWiringDTO.NodeDTO> nodes = new HashSet<>();
    private final Set<BundleWiring> seen = new HashSet<>();
    private final Deque<BundleWiring> open = new ArrayDeque<>();

    /**
     * Begins an answer.
     *
     * @param numbers of revisions, the same each time; a wiring has the number of its revision
     */
    public WiringDtos(ToIntFunction<BundleRevision> numbers) {
        this.numbers = numbers;
    }

    /**
     * A wiring with all that can be reached from it.
     *
     * @param root any
     * @return its data
     */
    public BundleWiringDTO wiring(BundleWiring root) {
        walk(List.of(root));
        BundleWiringDTO dto = new BundleWiringDTO();
        dto.bundle = root.getBundle().getBundleId();
        dto.root = numbers.applyAsInt(root.getRevision());
        dto.nodes = nodes;
        dto.resources = new HashSet<>(resources.values());
        return dto;
    }

    /**
     * All wirings of a framework.
     *
     * @param all those of its bundles and its system bundle
     * @return their data
     */
    public FrameworkWiringDTO framework(Collection<BundleWiring> all) {
        walk(all);
        FrameworkWiringDTO dto = new FrameworkWiringDTO();
        dto.wirings = nodes;
        dto.resources = new HashSet<>(resources.values());
        return dto;
    }

    private void walk(Collection<BundleWiring> roots) {
        roots.forEach(this::reach);
        while (!open.isEmpty()) {
            nodes.add(node(open.remove()));
        }
    }

    private int reach(BundleWiring wiring) {
        if (seen.add(wiring)) {
            open.add(wiring);
        }
        return resource(wiring.getRevision());
    }

    private int resource(BundleRevision revision) {
        return resources.computeIfAbsent(revision, this::revision).id;
    }

    /**
     * A revision.
     *
     * @param revision any
     * @return its data
     */
    public BundleRevisionDTO revision(BundleRevision revision) {
        return RevisionDtos.of(revision, numbers.applyAsInt(revision));
    }

    private BundleWiringDTO.NodeDTO node(BundleWiring wiring) {
        BundleWiringDTO.NodeDTO dto = new BundleWiringDTO.NodeDTO();
        dto.id = reach(wiring);
        dto.resource = dto.id;
        dto.current = wiring.isCurrent();
        dto.inUse = wiring.isInUse();
        dto.capabilities =
                wiring.getCapabilities(null).stream().map(this::reference).toList();
        dto.requirements =
                wiring.getRequirements(null).stream().map(this::reference).toList();
        dto.providedWires = wires(wiring.getProvidedWires(null));
        dto.requiredWires = wires(wiring.getRequiredWires(null));
        return dto;
    }

    private List<WireDTO> wires(List<BundleWire> wires) {
        return wires.stream().<WireDTO>map(this::wire).toList();
    }

    private BundleWireDTO wire(BundleWire wire) {
        BundleWireDTO dto = new BundleWireDTO();
        dto.capability = reference(wire.getCapability());
        dto.requirement = reference(wire.getRequirement());
        dto.provider = resource(wire.getProvider());
        dto.requirer = resource(wire.getRequirer());
        dto.providerWiring = reach(wire.getProviderWiring());
        dto.requirerWiring = reach(wire.getRequirerWiring());
        return dto;
    }

    private CapabilityRefDTO reference(BundleCapability capability) {
        CapabilityRefDTO dto = new CapabilityRefDTO();
        dto.resource = resource(capability.getRevision());
        dto.capability = capability.getRevision().getDeclaredCapabilities(null).indexOf(capability);
        return dto;
    }

    private RequirementRefDTO reference(BundleRequirement requirement) {
        RequirementRefDTO dto = new RequirementRefDTO();
        dto.resource = resource(requirement.getRevision());
        dto.requirement =
                requirement.getRevision().getDeclaredRequirements(null).indexOf(requirement);
        return dto;
    }

    /**
     * The wirings of revisions.
     *
     * @param revisions wired or not
     * @return those that are there
     */
    public static List<BundleWiring> wiringsOf(Collection<BundleRevision> revisions) {
        return revisions.stream()
                .flatMap(revision -> Stream.ofNullable(revision.getWiring()))
                .toList();
    }
}
