/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.jni.SelfExtractedLibraries;
import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.ExportFilter;
import dev.carrel.classspace.link.Linkage;
import dev.carrel.classspace.link.LinkedSources;
import dev.carrel.classspace.link.ResourceQuery;
import dev.carrel.classspace.path.BundleClassPath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The classes of a module object, or of several that share them: a class path, its loader, and what it is linked to.
 *
 * <p>It is opened first and linked after, because bundles may import from each other in a circle. From its opening to its
 * closing it uses the content, so that lazily loaded classes and resources outlive any update. Whether one module object or
 * many use it is not its business.
 *
 * <p>Threads. Safe. It is linked before its loader is used.
 */
public final class ClassSpace implements AutoCloseable {

    private final ClassSpaceLoader loader;
    private final ClassSource exports;
    private final NativeLibraries libraries;
    private final List<Content> contents;

    private ClassSpace(ClassSpaceLoader loader, NativeLibraries libraries, List<Content> contents) {
        this.loader = loader;
        this.exports = new SpaceExports(loader, ExportFilter.all());
        this.libraries = libraries;
        this.contents = contents;
    }

    /**
     * Opens a class space.
     *
     * @param name whose classes these are, as it stands in stack traces and errors: {@code module@scope}
     * @param path where they come from
     * @param extensions what others add
     * @return the space, linked to nothing yet
     */
    public static ClassSpace open(String name, BundleClassPath path, SpaceExtensions extensions) {
        List<Content> contents = path.retain();
        OwnClasses own = new OwnClasses(path, extensions);
        ClassLoader platform = Objects.requireNonNull(ClassLoader.getPlatformClassLoader());
        return new ClassSpace(new ClassSpaceLoader(name, platform, own, extensions), extensions.libraries(), contents);
    }

    /**
     * Links the space to its sources.
     *
     * @param linkage the table of its wiring
     * @param sources what the slots of the table stand for here
     */
    public void link(Linkage linkage, List<ClassSource> sources) {
        loader.delegation().link(LinkedSources.of(linkage, sources));
    }

    /**
     * The loader of its classes.
     *
     * @return the loader
     */
    public ClassSpaceLoader loader() {
        return loader;
    }

    /**
     * The space as a source for others.
     *
     * @return what it exports, without filters
     */
    public ClassSource exports() {
        return exports;
    }

    /**
     * The space as a source for others, through an export that hides classes.
     *
     * @param filter the directives of the export
     * @return what may be seen
     */
    public ClassSource exports(ExportFilter filter) {
        return filter.equals(ExportFilter.all()) ? exports : new SpaceExports(loader, filter);
    }

    /**
     * Lists resources as the loader sees them: imported, of required bundles, and its own.
     *
     * @param query what is asked for
     * @return their paths, each once
     */
    public Collection<String> listResources(ResourceQuery query) {
        return new ResourceListing(loader.delegation()).list(query);
    }

    /**
     * Lists the resources of the own class path with its fragments; what lies in an imported package is not seen.
     *
     * @param query what is asked for
     * @return their paths, each once
     */
    public Set<String> listOwnResources(ResourceQuery query) {
        Set<String> found = new LinkedHashSet<>(loader.delegation().own().list(query));
        found.removeIf(path -> loader.delegation()
                .linked()
                .imported(PackageNames.ofResource(path))
                .isPresent());
        return found;
    }

    /**
     * The native libraries of the module object.
     *
     * @return those that were chosen for this platform
     */
    public NativeLibraries nativeLibraries() {
        return libraries;
    }

    /**
     * The copies of native libraries that the bundle has extracted by itself.
     *
     * @return those that are mapped into the process now, of this class space or of another over the same content
     */
    public SelfExtractedLibraries extractedLibraries() {
        return SelfExtractedLibraries.of(contents);
    }

    /**
     * What is wrong with the class path.
     *
     * @return one sentence for each entry that nobody has
     */
    public List<String> problems() {
        return loader.delegation().own().path().problems();
    }

    /**
     * How many classes it has defined from its class path so far.
     *
     * @return those of proxies, lambdas and the like do not count
     */
    public int classes() {
        return loader.delegation().own().classes();
    }

    /**
     * How large the class files of these classes are.
     *
     * @return in bytes, together
     */
    public long classBytes() {
        return loader.delegation().own().bytes();
    }

    /** Ends defining classes, deletes the copies of native libraries, and lets the content go. */
    @Override
    public void close() {
        if (loader.delegation().own().close()) {
            try {
                libraries.close();
            } finally {
                contents.forEach(Content::close);
            }
        }
    }

    @Override
    public String toString() {
        return loader.toString();
    }
}
