/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.bnd;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Annotation;
import aQute.bnd.osgi.Clazz;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the author has declared in the bundle itself, by a header or by the annotation.
 *
 * @param isolation {@code auto}, {@code private} or {@code shared}
 */
record AuthorDeclaration(String isolation) {

    static final String NAMESPACE = "dev.carrel.module";

    private static final String ANNOTATION = "dev/carrel/api/authoring/ExtensionModule";
    private static final String PROVIDE_CAPABILITY = "Provide-Capability";

    static Optional<AuthorDeclaration> of(Analyzer analyzer) {
        return inHeader(analyzer).or(() -> inAnnotation(analyzer));
    }

    private static Optional<AuthorDeclaration> inHeader(Analyzer analyzer) {
        Parameters provided = new Parameters(analyzer.getProperty(PROVIDE_CAPABILITY), analyzer, true);
        for (Map.Entry<String, Attrs> clause : provided.entrySet()) {
            if (clause.getKey().replace("~", "").equals(NAMESPACE)) {
                return Optional.of(new AuthorDeclaration(clause.getValue().getOrDefault("isolation", "auto")));
            }
        }
        return Optional.empty();
    }

    private static Optional<AuthorDeclaration> inAnnotation(Analyzer analyzer) {
        return analyzer.getClassspace().values().stream()
                .flatMap(AuthorDeclaration::declarations)
                .findFirst()
                .map(annotation -> new AuthorDeclaration(isolation(annotation)));
    }

    private static java.util.stream.Stream<Annotation> declarations(Clazz type) {
        return type.annotations(ANNOTATION);
    }

    private static String isolation(Annotation annotation) {
        Object value = annotation.get("isolation");
        return value == null ? "auto" : String.valueOf(value).toLowerCase(Locale.ROOT);
    }

    /** Adds the capability to those that the bundle provides. */
    static void write(Analyzer analyzer, String clause) {
        String before = analyzer.getProperty(PROVIDE_CAPABILITY, "").strip();
        analyzer.setProperty(PROVIDE_CAPABILITY, before.isEmpty() ? clause : before + "," + clause);
    }
}
