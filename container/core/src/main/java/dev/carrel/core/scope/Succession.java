/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.core.definition.Definition;
import dev.carrel.core.framework.ModuleBundle;
import dev.carrel.core.framework.ScopeFramework;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The change of one scope from a module object to one of another definition of the same name. The new one is created
 * beside the old, and after it, in order, the modules that use classes of the old one: all of them or none. Then the new
 * ones take over, and the old ones are freed in reverse order, when the calls into them have ended.
 *
 * <p><b>Threads.</b> Run once, by one thread; others go on to use the scope.
 */
public final class Succession {

    private final WiredScope scope;
    private final ScopeFramework framework;
    private final ModuleBundle current;
    private final Definition target;
    private final List<ModuleBundle> old;
    private final List<ModuleBundle> created = new ArrayList<>();
    private final HandOver handOver;

    /** Prepares the change; nothing happens before {@link #run()}. */
    Succession(WiredScope scope, ModuleBundle current, Definition target, boolean withUsers) {
        this.scope = scope;
        this.framework = scope.framework();
        this.current = current;
        this.target = target;
        this.old = set(withUsers);
        this.handOver = new HandOver(framework);
    }

    /** The module object, its fragments and, where asked for, the modules that use classes of these, in order of creation. */
    private List<ModuleBundle> set(boolean withUsers) {
        List<ModuleBundle> set = new ArrayList<>(List.of(current));
        List<ModuleBundle> more = users(set, withUsers);
        while (!more.isEmpty()) {
            set.addAll(more);
            more = users(set, withUsers);
        }
        set.sort(Comparator.comparingLong(ModuleBundle::getBundleId));
        return List.copyOf(set);
    }

    private List<ModuleBundle> users(List<ModuleBundle> set, boolean withUsers) {
        return framework.usersOf(set).stream()
                .filter(user -> user.isImported()
                        && (user.definition().isFragment()
                                || (withUsers && scope.names().has(user))))
                .toList();
    }

    /**
     * Who is created anew beside the module itself, because it uses its classes.
     *
     * @return name and version of each, in order of creation
     */
    public List<String> users() {
        return old.stream()
                .filter(bundle -> bundle != current && !bundle.definition().isFragment())
                .map(bundle -> bundle.definition().toString())
                .toList();
    }

    /**
     * Makes the change.
     *
     * @return what went wrong without undoing it, in whole sentences
     * @throws dev.carrel.api.CarrelException when a module object could not be created, or its state not be handed over;
     *     then the scope is as it was
     */
    public List<String> run() {
        boolean done = false;
        old.forEach(framework::hide);
        try {
            create();
            old.forEach(bundle -> successor(bundle).ifPresent(next -> handOver.add(bundle, next)));
            handOver.run();
            takeOver();
            done = true;
        } finally {
            if (!done) {
                undo();
            }
        }
        List<String> remarks = settle();
        scope.changed();
        return remarks;
    }

    private void create() {
        Set<Definition> wanted = new LinkedHashSet<>(List.of(target));
        old.stream()
                .filter(bundle -> bundle != current && !bundle.definition().isFragment())
                .forEach(bundle -> wanted.add(bundle.definition().original()));
        for (Definition definition : wanted) {
            if (created.stream().noneMatch(bundle -> bundle.definition().original() == definition)) {
                created.addAll(scope.importer().createBeside(definition, wanted));
            }
        }
    }

    private Optional<ModuleBundle> successor(ModuleBundle bundle) {
        Definition wanted = bundle == current ? target : bundle.definition().original();
        return created.stream()
                .filter(next -> next.definition().original() == wanted)
                .findFirst();
    }

    /** First the new ones are open and then the old ones shut: there is no moment at which a call finds neither. */
    private void takeOver() {
        created.forEach(bundle -> bundle.leases().open());
        for (ModuleBundle bundle : old) {
            successor(bundle).ifPresent(next -> scope.names().lead(scope.imported(next)));
            bundle.leases().shut();
            scope.names().remove(bundle);
        }
        if (successor(current).isEmpty()) {
            framework.table().bundleOf(target).ifPresent(there -> scope.names().lead(scope.imported(there)));
        }
    }

    private void undo() {
        old.forEach(framework::show);
        old.forEach(bundle -> bundle.leases().open());
        for (int i = created.size() - 1; i >= 0; i--) {
            ModuleBundle bundle = created.get(i);
            if (livingUsers(bundle).isEmpty()) {
                framework.free(bundle).ifPresent(failure -> scope.report(bundle, failure));
            }
        }
    }

    /** Frees the old ones; those whose classes others still use live on without a name, until the scope is closed. */
    private List<String> settle() {
        List<String> remarks = new ArrayList<>();
        for (int i = old.size() - 1; i >= 0; i--) {
            ModuleBundle bundle = old.get(i);
            List<ModuleBundle> users = livingUsers(bundle);
            if (users.isEmpty()) {
                framework.free(bundle).ifPresent(failure -> remarks.add(String.valueOf(failure.getMessage())));
            } else {
                remarks.add(bundle.label() + " was not freed, because " + users + " "
                        + (users.size() == 1 ? "uses" : "use")
                        + " its classes; it lives on without a name until the scope is closed.");
            }
        }
        return remarks;
    }

    private List<ModuleBundle> livingUsers(ModuleBundle bundle) {
        return framework.usersOf(List.of(bundle)).stream()
                .filter(user -> !user.definition().isFragment() && !user.isFreed())
                .toList();
    }
}
