/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.LentService;
import dev.carrel.registry.description.ServiceProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * A service that is lent to scopes; one for the container, whatever the number of scopes.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class Offer {

    private final String name;
    private final String[] classes;
    private final Source source;
    private final Optional<LentInstance> shared;
    private volatile Terms terms;
    private volatile boolean withdrawn;

    /**
     * The properties as they are now.
     *
     * @param visible what borrowings are matched with
     * @param prepared the same for registries; the scopes share it
     */
    record Terms(Map<String, Object> visible, @Nullable ServiceProperties prepared) {}

    Offer(String name, List<String> classes, Source source, Map<String, ?> properties) {
        this.name = name;
        this.classes = classes.toArray(new String[0]);
        this.source = source;
        this.terms = terms(properties);
        this.shared = source.isPerScope()
                ? Optional.empty()
                : Optional.of(new LentInstance(this, source.makerFor(this, Optional.empty())));
    }

    String name() {
        return name;
    }

    String[] classes() {
        return classes;
    }

    Terms terms() {
        return terms;
    }

    Optional<Class<?>> classOf(String className) {
        return source.classOf(className);
    }

    /** What a scope registers. */
    LentInstance instanceFor(Borrower borrower) {
        return shared.orElseGet(() -> new LentInstance(this, source.makerFor(this, Optional.of(borrower))));
    }

    /** A scope is done with what it registered. */
    void returned(LentInstance instance) {
        if (shared.isEmpty()) {
            instance.end();
        }
    }

    void change(Map<String, ?> properties) {
        terms = terms(properties);
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    void withdraw() {
        withdrawn = true;
    }

    /** No scope has it any more. */
    void end() {
        shared.ifPresent(LentInstance::end);
    }

    private Terms terms(Map<String, ?> given) {
        Map<String, Object> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(given);
        all.put(LentService.LENT, source.isPerScope() ? LentService.PER_SCOPE : LentService.SHARED);
        all.put(LentService.NAME, name);
        ServiceProperties prepared = ServiceProperties.of(FrameworkUtil.asDictionary(new LinkedHashMap<>(all)));
        all.put(Constants.OBJECTCLASS, classes.clone());
        return new Terms(Collections.unmodifiableMap(all), prepared);
    }

    @Override
    public String toString() {
        return name;
    }
}
