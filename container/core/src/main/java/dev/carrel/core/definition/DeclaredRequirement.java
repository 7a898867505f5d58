/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.namespace.AbstractWiringNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * A requirement as a manifest declares it, with its filter parsed once. Compared by identity, as the resolver does.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class DeclaredRequirement implements Requirement {

    private static final Pattern CLAUSE = Pattern.compile("\\(([^()=<>~!&|*]+)(=|<=|>=|~=)([^()]*)\\)");

    private final Resource resource;
    private final String namespace;
    private final Map<String, String> directives;
    private final Map<String, Object> attributes;
    private final @Nullable Filter filter;
    private final @Nullable String key;

    /**
     * Copies a requirement to another resource.
     *
     * @param resource who requires
     * @param original where namespace, directives and attributes come from
     */
    public DeclaredRequirement(Resource resource, Requirement original) {
        this(resource, original.getNamespace(), original.getDirectives(), original.getAttributes());
    }

    /**
     * Creates a requirement.
     *
     * @param resource who requires
     * @param namespace of what
     * @param directives with the filter, if any
     * @param attributes more about it
     */
    public DeclaredRequirement(
            Resource resource, String namespace, Map<String, String> directives, Map<String, Object> attributes) {
        this.resource = resource;
        this.namespace = namespace;
        this.directives = VersionRanges.asComparisons(directives);
        this.attributes = Map.copyOf(attributes);
        this.filter = parse(this.directives.get(Namespace.REQUIREMENT_FILTER_DIRECTIVE));
        this.key = keyOf(namespace, this.directives.get(Namespace.REQUIREMENT_FILTER_DIRECTIVE));
    }

    /**
     * Whether a capability meets this requirement: the namespace is the same, the filter matches, and the filter names
     * every attribute that the capability makes mandatory (Core 3.7.7).
     *
     * @param capability a candidate
     * @return whether it may be wired
     */
    public boolean matches(Capability capability) {
        return namespace.equals(capability.getNamespace())
                && (filter == null || filter.matches(capability.getAttributes()))
                && namesMandatoryAttributes(capability);
    }

    /**
     * The value that the filter asks of the namespace's own attribute, for looking candidates up in an index.
     *
     * @return for example the package name, or empty when only a scan can tell
     */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /**
     * Whether nothing is wrong when it is not met.
     *
     * @return whether the resolution is optional
     */
    public boolean isOptional() {
        return Namespace.RESOLUTION_OPTIONAL.equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
    }

    /**
     * Whether it may be met more than once, later, while the module runs.
     *
     * @return whether the resolution is dynamic
     */
    public boolean isDynamic() {
        return "dynamic".equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
    }

    @Override
    public String getNamespace() {
        return namespace;
    }

    @Override
    public Map<String, String> getDirectives() {
        return directives;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public Resource getResource() {
        return resource;
    }

    @Override
    public String toString() {
        return namespace + " " + (filter == null ? attributes.toString() : filter.toString());
    }

    private boolean namesMandatoryAttributes(Capability capability) {
        String mandatory = capability.getDirectives().get(AbstractWiringNamespace.CAPABILITY_MANDATORY_DIRECTIVE);
        if (mandatory == null) {
            return true;
        }
        String text = filter == null ? "" : filter.toString();
        for (String name : mandatory.split(",")) {
            if (!Pattern.compile("\\(" + Pattern.quote(name.strip()) + "\\s*(=|<=|>=|~=)")
                    .matcher(text)
                    .find()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Filter parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return FrameworkUtil.createFilter(text);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("The filter [" + text + "] of a requirement does not parse.", e);
        }
    }

    private static @Nullable String keyOf(String namespace, @Nullable String text) {
        if (text == null
                || text.contains("(|")
                || text.contains("(!(" + namespace + "=")
                || text.contains("(!(&")
                || text.contains("\\")) {
            return null;
        }
        Matcher clauses = CLAUSE.matcher(text);
        while (clauses.find()) {
            if (clauses.group(1).strip().equals(namespace)
                    && clauses.group(2).equals("=")
                    && !clauses.group(3).contains("*")) {
                return clauses.group(3);
            }
        }
        return null;
    }
}
