/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.ErrorCode;
import dev.carrel.api.ModuleImportException;
import dev.carrel.core.activation.ActivationException;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.framework.ModuleBundle;
import dev.carrel.core.framework.ScopeFramework;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.VersionRange;
import org.osgi.service.resolver.ResolutionException;

/**
 * The rule of import in one scope: the module object that has the name, or else a new one after those that it needs. One
 * import creates all or nothing.
 *
 * <p><b>Threads.</b> Safe for use by several threads. No lock is held while something is resolved or an activator runs;
 * threads that want the same name wait for the import that creates it.
 */
final class Importer {

    private final ScopeFramework framework;
    private final WiredScope scope;
    private final SingleHolders singles;
    private final RunningImports running = new RunningImports();

    Importer(WiredScope scope, ScopeFramework framework, SingleHolders singles) {
        this.scope = scope;
        this.framework = framework;
        this.singles = singles;
    }

    private DefinitionChoice choice() {
        return new DefinitionChoice(scope, framework);
    }

    ImportedModule importModule(String name, VersionRange range) {
        while (true) {
            scope.requireOpen();
            ImportedModule known = scope.names().find(name, range).orElse(null);
            if (known == null) {
                ImportedModule created = create(choice().choose(name, range));
                if (created != null) {
                    return created;
                }
            } else if (isReady(known.bundle(), name)) {
                return known;
            }
        }
    }

    /** Whether a module object that somebody may still be creating can be handed out; if not, look again. */
    private boolean isReady(ModuleBundle bundle, String name) {
        ImportOperation creating = running.stream()
                .filter(operation -> operation.contains(bundle))
                .findFirst()
                .orElse(null);
        return creating == null || creating.isMine() || !await(creating, name);
    }

    /** Waits until an operation has ended; false when that would never be, because it waits for this thread. */
    private boolean await(ImportOperation other, String name) {
        ImportOperation mine =
                running.stream().filter(ImportOperation::isMine).findFirst().orElse(null);
        if (mine != null && !mine.mayWaitFor(other)) {
            return false;
        }
        try {
            other.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModuleImportException(
                    ErrorCode.CREATE_INTERRUPTED,
                    scope.name(),
                    name,
                    "the thread was interrupted while another one created it.",
                    e);
        } finally {
            if (mine != null) {
                mine.waitsNoMore();
            }
        }
    }

    /** Creates a module object and those that it needs; null when another thread was faster. */
    private @Nullable ImportedModule create(Definition wanted) {
        ImportOperation[] begun = new ImportOperation[1];
        List<ModuleBundle> wired = wire(wanted, touched -> begun[0] = begin(touched, Set.of()));
        ImportOperation operation = begun[0];
        if (wired.isEmpty() || operation == null) {
            return adopt(wanted);
        }
        ModuleBundle imported = wired.stream()
                .filter(bundle -> bundle.definition().original() == wanted.original())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(wanted + " is not among what was wired for it: " + wired));
        create(operation, wanted);
        return scope.imported(imported);
    }

    /**
     * Creates a module object beside the one that has the name, with what it needs. Those of its set give no leases and
     * are found last under their names, until they take over.
     *
     * @param wanted what to create
     * @param set what takes over together
     * @return all that was created, in order; nothing when the scope has such a module object
     */
    List<ModuleBundle> createBeside(Definition wanted, Set<Definition> set) {
        scope.requireOpen();
        ImportOperation[] begun = new ImportOperation[1];
        wire(wanted, touched -> begun[0] = begin(touched, set));
        ImportOperation operation = begun[0];
        if (operation != null) {
            create(operation, wanted);
        }
        return operation == null ? List.of() : operation.created();
    }

    private List<ModuleBundle> wire(Definition wanted, Consumer<List<ModuleBundle>> onCommit) {
        try {
            return framework.resolution().wire(wanted, onCommit);
        } catch (ResolutionException e) {
            throw new ModuleImportException(
                    choice().codeOf(e, wanted), scope.name(), wanted.name(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Starts what was wired for a bundle that a module installed, and has had no name so far; null when it has one. */
    private @Nullable ImportedModule adopt(Definition wanted) {
        ModuleBundle bundle = framework
                .table()
                .bundleOf(wanted)
                .filter(found -> found.getState() == Bundle.RESOLVED && found.isImported())
                .orElse(null);
        if (bundle == null || scope.names().has(bundle)) {
            return null;
        }
        create(begin(List.of(bundle), Set.of()), wanted);
        return scope.imported(bundle);
    }

    private void create(ImportOperation operation, Definition wanted) {
        List<Definition> claimed = new ArrayList<>();
        boolean whole = false;
        try {
            claim(operation, claimed);
            awaitProviders(operation, wanted.name());
            start(operation, wanted);
            whole = true;
        } finally {
            if (!whole) {
                rollBack(operation, claimed);
            }
            running.remove(operation);
            operation.end();
        }
    }

    private ImportOperation begin(List<ModuleBundle> touched, Set<Definition> held) {
        ImportOperation operation = new ImportOperation(
                touched.stream().filter(ModuleBundle::isImported).toList());
        running.add(operation);
        operation.created().forEach(bundle -> {
            if (held.contains(bundle.definition().original())) {
                bundle.leases().hold();
                scope.names().addLast(new ImportedModule(scope, bundle));
            } else if (!bundle.definition().isFragment()) {
                scope.names().add(new ImportedModule(scope, bundle));
            }
        });
        return operation;
    }

    private void claim(ImportOperation operation, List<Definition> claimed) {
        for (ModuleBundle bundle : operation.created()) {
            singles.claim(scope.name(), bundle.definition());
            claimed.add(bundle.definition());
        }
    }

    /** Modules that were wired to while others create them must be there first. */
    private void awaitProviders(ImportOperation operation, String name) {
        for (ModuleBundle bundle : operation.created()) {
            for (ModuleBundle provider : bundle.providers()) {
                running.stream()
                        .filter(other -> other != operation && other.contains(provider) && !other.isMine())
                        .findFirst()
                        .ifPresent(other -> await(other, name));
                if (provider.isFreed()) {
                    throw new ModuleImportException(
                            ErrorCode.START_FAILED,
                            scope.name(),
                            name,
                            "it needs [" + provider.definition()
                                    + "], whose creation by another thread has just failed; import again.",
                            null);
                }
            }
        }
    }

    private void start(ImportOperation operation, Definition wanted) {
        for (ModuleBundle bundle : operation.created()) {
            if (!bundle.definition().isFragment()) {
                try {
                    framework.start(bundle);
                } catch (ActivationException e) {
                    throw new ModuleImportException(
                            e.code(), scope.name(), wanted.name(), String.valueOf(e.getMessage()), e.getCause());
                } catch (BundleException e) {
                    throw new ModuleImportException(
                            ErrorCode.START_FAILED, scope.name(), wanted.name(), String.valueOf(e.getMessage()), e);
                }
            }
        }
    }

    private void rollBack(ImportOperation operation, List<Definition> claimed) {
        List<ModuleBundle> created = operation.created();
        for (int i = created.size() - 1; i >= 0; i--) {
            ModuleBundle bundle = created.get(i);
            framework.free(bundle).ifPresent(failure -> scope.report(bundle, failure));
        }
        claimed.forEach(definition -> singles.release(scope.name(), definition));
    }
}
