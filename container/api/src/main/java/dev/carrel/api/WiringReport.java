/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * Who provides what a living module object takes from elsewhere: each package, required bundle, service provider, native
 * library and other capability, as data and in words. A snapshot; a dynamic import may add to it later.
 *
 * @param scope the scope's name
 * @param module the module's name
 * @param version the module's version
 * @param provisions what is provided, in the order in which it was asked for; dynamic imports and native libraries last
 * @param unmet what was asked for as optional and nobody provides, each in words
 */
public record WiringReport(
        String scope, String module, Version version, List<Provision> provisions, List<String> unmet) {

    /** Copies what could change. */
    public WiringReport {
        provisions = List.copyOf(provisions);
        unmet = List.copyOf(unmet);
    }

    /** What kind of thing is provided. */
    public enum Kind {
        /** The classes and resources of one package. */
        PACKAGE("package"),
        /** All that a required bundle exports. */
        BUNDLE("bundle"),
        /** The host that a fragment is attached to. */
        HOST("host"),
        /** A fragment that is attached to the module, and loads as a part of it. */
        FRAGMENT("fragment"),
        /** Providers of a service type that are named in {@code META-INF/services} of another module. */
        SERVICE_LOADER("service provider"),
        /** A native library. */
        NATIVE_CODE("native library"),
        /** A capability of another namespace. */
        CAPABILITY("capability");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /**
         * How it is called in sentences.
         *
         * @return lower-case words
         */
        public String word() {
            return word;
        }
    }

    /**
     * One thing that is provided.
     *
     * @param kind what kind of thing
     * @param name the name of the package, bundle, service type or library; the namespace of another capability
     * @param version the version that is provided, or an empty string where there is none
     * @param provider the name and version of the module that provides it; empty for the host framework and the JDK
     * @param because what was asked for, and whether it was optional or dynamic; for a native library where its copy is
     */
    public record Provision(Kind kind, String name, String version, Optional<String> provider, String because) {

        /**
         * The provision in words.
         *
         * @return for example {@code package [org.slf4j] 2.0.17 from [slf4j.api 2.0.17]: asked for (version>=1.7)}
         */
        public String sentence() {
            return kind.word() + " [" + name + "]" + (version.isEmpty() ? "" : " " + version) + " from "
                    + provider.map(module -> "[" + module + "]").orElse("the host")
                    + (because.isEmpty() ? "" : ": " + because);
        }
    }

    /**
     * The provisions of one kind.
     *
     * @param kind which
     * @return in their order
     */
    public List<Provision> of(Kind kind) {
        return provisions.stream().filter(provision -> provision.kind() == kind).toList();
    }

    /**
     * Who provides a package.
     *
     * @param packageName the package
     * @return the provision, or empty when the module has the package itself, or from a required bundle, or not at all
     */
    public Optional<Provision> ofPackage(String packageName) {
        return of(Kind.PACKAGE).stream()
                .filter(provision -> provision.name().equals(packageName))
                .findFirst();
    }

    /**
     * The report in words.
     *
     * @return one line for the module and one for each provision, without a line break at the end
     */
    public String render() {
        StringBuilder text = new StringBuilder()
                .append("Module [")
                .append(module)
                .append(' ')
                .append(version)
                .append("] in scope [")
                .append(scope)
                .append("] ")
                .append(provisions.isEmpty() ? "takes nothing from elsewhere" : "takes");
        provisions.forEach(provision -> text.append("\n  ").append(provision.sentence()));
        unmet.forEach(each -> text.append("\n  nobody provides ").append(each));
        return text.toString();
    }
}
