/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.path;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.image.ImageEntry;
import dev.carrel.classspace.intake.ClassPathHeader;
import java.net.MalformedURLException;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places that are searched for the classes and resources of one definition with the fragments attached to it.
 *
 * <p>First what the host's {@code Bundle-ClassPath} names, each entry sought in the host and then in the fragments; then,
 * fragment by fragment, what each one's own header names in itself. It uses the contents but does not keep them: each class
 * space does, from its opening to its closing.
 *
 * <p>Threads. Immutable.
 */
public final class BundleClassPath {

    private final List<Content> contents;
    private final List<ClassPathRoot> roots;
    private final List<String> problems;
    private final CodeSource codeSource;

    private BundleClassPath(List<Content> contents, int release) {
        this.contents = List.copyOf(contents);
        List<ClassPathRoot> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Content host = contents.get(0);
        for (String path : ClassPathHeader.paths(host.mainAttributes())) {
            add(found, missing, new Sought(path, contents, release));
        }
        for (Content fragment : contents.subList(1, contents.size())) {
            for (String path : ClassPathHeader.paths(fragment.mainAttributes())) {
                add(found, missing, new Sought(path, List.of(fragment), release));
            }
        }
        this.roots = List.copyOf(found);
        this.problems = List.copyOf(missing);
        this.codeSource = codeSource(host);
    }

    /**
     * Computes the class path.
     *
     * @param host the content of the definition
     * @param fragments the contents of its fragments, in the order in which they are attached
     * @param release the feature release that runs, for multi-release JARs
     * @return the class path
     */
    public static BundleClassPath of(Content host, List<Content> fragments, int release) {
        List<Content> contents = new ArrayList<>(fragments);
        contents.add(0, host);
        return new BundleClassPath(contents, release);
    }

    private static void add(List<ClassPathRoot> roots, List<String> problems, Sought sought) {
        try {
            Optional<ClassPathRoot> found = sought.find();
            found.ifPresentOrElse(
                    roots::add,
                    () -> problems.add("Bundle-ClassPath names [" + sought.path()
                            + "], which is neither a JAR nor a folder in the bundle or its fragments."));
        } catch (ContentException e) {
            problems.add(e.getMessage());
        }
    }

    private static CodeSource codeSource(Content host) {
        try {
            CodeSigner[] signers = host.signers();
            return new CodeSource(host.image().file().toUri().toURL(), signers.length == 0 ? null : signers);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The file [" + host.image().file() + "] has no URL.", e);
        }
    }

    /**
     * Looks a path up in all places.
     *
     * @param path a relative path
     * @return the first place that has it, if any
     */
    public Optional<ClassPathHit> find(String path) {
        for (ClassPathRoot root : roots) {
            Optional<ImageEntry> entry = root.find(path);
            if (entry.isPresent()) {
                return Optional.of(new ClassPathHit(root, entry.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Looks a path up in all places.
     *
     * @param path a relative path
     * @return all places that have it, in order
     */
    public List<ClassPathHit> findAll(String path) {
        List<ClassPathHit> hits = new ArrayList<>();
        for (ClassPathRoot root : roots) {
            root.find(path).ifPresent(entry -> hits.add(new ClassPathHit(root, entry)));
        }
        return hits;
    }

    /**
     * What a package is defined with when its first class comes from a place.
     *
     * @param root the place
     * @param packageName the package
     * @return what the manifest of the place says
     */
    public PackageFacts packageFacts(ClassPathRoot root, String packageName) {
        return PackageFacts.of(root.manifest(), packageName);
    }

    /**
     * Where the classes come from, and who signed them.
     *
     * @return the content's file as a URL, with the signers of all its classes
     */
    public CodeSource codeSource() {
        return codeSource;
    }

    /**
     * The places, in the order in which they are searched.
     *
     * @return the places
     */
    public List<ClassPathRoot> roots() {
        return roots;
    }

    /**
     * What the headers name and nobody has; the rest of the class path works without it.
     *
     * @return one sentence for each
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * Begins a use of all contents on the path.
     *
     * @return the uses, each to be closed
     */
    public List<Content> retain() {
        List<Content> retained = new ArrayList<>();
        try {
            contents.forEach(content -> retained.add(content.retain()));
        } catch (ContentException e) {
            retained.forEach(Content::close);
            throw e;
        }
        return retained;
    }

    @Override
    public String toString() {
        return "class path " + roots;
    }

    /**
     * An entry of a header, and where it is sought.
     *
     * @param path the entry
     * @param contents where it may be
     * @param release the feature release that runs
     */
    private record Sought(String path, List<Content> contents, int release) {

        Optional<ClassPathRoot> find() {
            if (path.equals(".")) {
                return Optional.of(ClassPathRoot.of(contents.get(0).image(), release, "."));
            }
            for (Content content : contents) {
                Optional<ImageEntry> entry = content.image().entry(path);
                if (entry.isPresent()) {
                    return entry.get().isFolder()
                            ? Optional.of(ClassPathRoot.folder(
                                    content.image(), entry.get().path(), release, path))
                            : content.nested(path).map(this::root);
                }
            }
            return Optional.empty();
        }

        private ClassPathRoot root(ContentImage image) {
            return ClassPathRoot.of(image, release, path);
        }
    }
}
