/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.LinkedSources;
import dev.carrel.classspace.link.ResourceQuery;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The names of the resources that a class space's loader can find, folder by folder as their packages are linked. */
final class ResourceListing {

    private final Delegation delegation;

    ResourceListing(Delegation delegation) {
        this.delegation = delegation;
    }

    Collection<String> list(ResourceQuery query) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> folders = new ArrayDeque<>();
        folders.add(query.folder());
        while (!folders.isEmpty()) {
            String folder = folders.remove();
            found.addAll(inFolder(new ResourceQuery(folder, query.pattern(), false)));
            if (query.recursive()) {
                subfolders(folder).forEach(folders::add);
            }
        }
        return found;
    }

    private Set<String> inFolder(ResourceQuery query) {
        Set<String> found = new LinkedHashSet<>();
        LinkedSources linked = delegation.linked();
        Optional<ClassSource> imported = linked.imported(query.packageName());
        if (imported.isPresent()) {
            found.addAll(imported.get().list(query));
            return found;
        }
        delegation.requiredParts(query.packageName()).forEach(source -> found.addAll(source.list(query)));
        found.addAll(delegation.own().list(query));
        return found;
    }

    private Set<String> subfolders(String folder) {
        Set<String> folders = new LinkedHashSet<>();
        delegation.linked().packages().forEach(name -> {
            String path = name.replace('.', '/') + "/";
            if (path.startsWith(folder) && path.length() > folder.length()) {
                folders.add(path.substring(0, path.indexOf('/', folder.length()) + 1));
            }
        });
        delegation.own().path().roots().forEach(root -> root.children(folder).stream()
                .filter(path -> path.endsWith("/"))
                .forEach(folders::add));
        return folders;
    }
}
