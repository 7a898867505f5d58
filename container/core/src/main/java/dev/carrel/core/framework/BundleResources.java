/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.link.ResourceQuery;
import dev.carrel.classspace.path.BundleClassPath;
import dev.carrel.classspace.path.ClassPathHit;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.headers.LocalizedHeaders;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Classes, resources and entries of bundles, as the {@link Bundle} interface hands them out (Core 3.9, 4.4).
 *
 * <p><b>Threads.</b> Safe: it has no state of its own.
 */
final class BundleResources {

    private final ScopeFramework framework;

    BundleResources(ScopeFramework framework) {
        this.framework = framework;
    }

    Class<?> loadClass(ModuleBundle bundle, String name) throws ClassNotFoundException {
        if (bundle.definition().isFragment()) {
            throw new ClassNotFoundException(bundle.label() + " is a fragment and loads no classes; ask its host.");
        }
        try {
            framework.resolution().resolve(bundle);
        } catch (BundleException e) {
            framework.publish(new FrameworkEvent(FrameworkEvent.ERROR, bundle, e));
            throw new ClassNotFoundException(name + ": " + e.getMessage(), e);
        }
        return bundle.classLoader().loadClass(name);
    }

    /** A bundle that cannot be resolved searches its own class path alone (Core 4.4.15). */
    @Nullable
    URL resource(ModuleBundle bundle, String name) {
        if (bundle.definition().isFragment()) {
            return null;
        }
        return tryToResolve(bundle)
                ? bundle.classLoader().getResource(name)
                : ownPath(bundle).find(relative(name)).map(ClassPathHit::url).orElse(null);
    }

    @Nullable
    Enumeration<URL> resources(ModuleBundle bundle, String name) throws IOException {
        if (bundle.definition().isFragment()) {
            return null;
        }
        if (tryToResolve(bundle)) {
            Enumeration<URL> found = bundle.classLoader().getResources(name);
            return found.hasMoreElements() ? found : null;
        }
        List<URL> own = ownPath(bundle).findAll(relative(name)).stream()
                .map(ClassPathHit::url)
                .toList();
        return own.isEmpty() ? null : Collections.enumeration(own);
    }

    private static BundleClassPath ownPath(ModuleBundle bundle) {
        return BundleClassPath.of(
                bundle.revision().content(), List.of(), Runtime.version().feature());
    }

    private static String relative(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    @Nullable
    Enumeration<URL> entries(ModuleBundle bundle, String path, @Nullable String pattern, boolean recurse) {
        tryToResolve(bundle);
        List<URL> found = entries(bundle.revision(), path, pattern, recurse);
        return found.isEmpty() ? null : Collections.enumeration(found);
    }

    List<URL> entries(RevisionWiring wiring, String path, @Nullable String pattern, boolean recurse) {
        return entries(wiring.revision(), path, pattern, recurse);
    }

    Collection<String> list(RevisionWiring wiring, String path, @Nullable String pattern, int options) {
        ResourceQuery query = ResourceQuery.of(
                path, pattern == null ? "*" : pattern, (options & BundleWiring.LISTRESOURCES_RECURSE) != 0);
        return (options & BundleWiring.LISTRESOURCES_LOCAL) != 0
                ? wiring.space().listOwnResources(query)
                : wiring.space().listResources(query);
    }

    LocalizedHeaders headers(ModuleBundle bundle) {
        return new LocalizedHeaders(bundle.definition().host().getHeaders(""), path -> localization(bundle, path));
    }

    /** A localization file of the bundle or its fragments; a fragment's are looked for in its host first. */
    private Optional<URL> localization(ModuleBundle bundle, String path) {
        List<Content> contents = new ArrayList<>();
        Optional<RevisionWiring> host = bundle.definition().isFragment()
                ? hostOf(bundle.definition())
                : bundle.revision().wiring();
        contents.add(
                host.map(RevisionWiring::revision).orElse(bundle.revision()).content());
        host.ifPresent(wiring -> wiring.linked().fragments().forEach(fragment -> contents.add(fragment.content())));
        contents.add(bundle.revision().content());
        return contents.stream().flatMap(content -> content.url(path).stream()).findFirst();
    }

    private Optional<RevisionWiring> hostOf(Definition fragment) {
        return framework.table().wirings().stream()
                .filter(wiring -> wiring.linked().fragments().contains(fragment))
                .min(Comparator.comparingLong(
                        wiring -> wiring.revision().bundle().getBundleId()));
    }

    private List<URL> entries(ModuleRevision revision, String path, @Nullable String pattern, boolean recurse) {
        ResourceQuery query = ResourceQuery.of(path, pattern == null ? "*" : pattern, recurse);
        List<URL> found = new ArrayList<>();
        addEntries(found, revision.content(), query);
        revision.wiring().ifPresent(wiring -> {
            for (Definition fragment : wiring.linked().fragments()) {
                addEntries(found, fragment.content(), query);
            }
        });
        return found;
    }

    private static void addEntries(List<URL> found, Content content, ResourceQuery query) {
        query.walk(content::paths).forEach(each -> content.url(each).ifPresent(found::add));
    }

    private boolean tryToResolve(ModuleBundle bundle) {
        try {
            framework.resolution().resolve(bundle);
            return true;
        } catch (BundleException e) {
            framework.publish(new FrameworkEvent(FrameworkEvent.ERROR, bundle, e));
            return false;
        }
    }
}
