/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.core.definition.Definition;
import dev.carrel.core.wiring.Diagnosis;
import dev.carrel.core.wiring.ModuleWiring;
import dev.carrel.core.wiring.ResolutionScope;
import dev.carrel.core.wiring.ScopeWiring;
import dev.carrel.core.wiring.Universe;
import dev.carrel.core.wiring.WiringStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.service.resolver.ResolutionException;

/**
 * Resolves bundles of one scope and commits the answer to its table. Resolving takes no lock: when another thread has
 * committed in the meantime, it is done again.
 *
 * <p><b>Threads.</b> Safe: it has no state of its own.
 */
public final class ModuleResolution {

    private final ScopeFramework framework;

    ModuleResolution(ScopeFramework framework) {
        this.framework = framework;
    }

    /**
     * Wires a definition, which may be installed in the scope or not, and all that it needs.
     *
     * @param wanted what is to be wired; where it is wired already, but hidden, a copy of it is wired
     * @param onCommit told of the bundles before anybody else can see them; called under the table's lock
     * @return the bundles that were wired now, in order of creation
     * @throws ResolutionException when a requirement is not met; the message is the diagnosis in words
     */
    public List<ModuleBundle> wire(Definition wanted, Consumer<List<ModuleBundle>> onCommit)
            throws ResolutionException {
        return wire(wanted, () -> true, onCommit);
    }

    /** Wires as long as a condition holds, which is asked under the table's lock: nobody frees the bundle meanwhile. */
    private List<ModuleBundle> wire(Definition wanted, BooleanSupplier condition, Consumer<List<ModuleBundle>> onCommit)
            throws ResolutionException {
        while (condition.getAsBoolean()) {
            ScopeWiring before = framework.table().wired();
            if (before.of(wanted).isPresent() && !before.isHidden(wanted)) {
                return List.of();
            }
            ResolutionScope scope = frame(before);
            WiringStep step = step(scope, scope.unwired(wanted));
            Optional<List<ModuleBundle>> done = framework.table().commit(before, step, condition, onCommit);
            if (done.isPresent()) {
                done.get().forEach(bundle -> framework.fire(BundleEvent.RESOLVED, bundle));
                return done.get();
            }
        }
        return List.of();
    }

    /** The wiring that a definition has, or would get if it were wired now. Nothing changes. */
    Optional<ModuleWiring> wouldBe(Definition definition) {
        ScopeWiring now = framework.table().wired();
        Optional<ModuleWiring> known = now.of(definition);
        if (known.isPresent()) {
            return known;
        }
        try {
            return framework
                    .support()
                    .linker()
                    .link(frame(now), definition)
                    .after()
                    .of(definition);
        } catch (ResolutionException e) {
            return Optional.empty();
        }
    }

    private WiringStep step(ResolutionScope scope, Definition wanted) throws ResolutionException {
        try {
            return framework.support().linker().link(scope, wanted);
        } catch (ResolutionException e) {
            throw new ResolutionException(
                    Diagnosis.of(scope, wanted).orElseGet(() -> Diagnosis.bounded(String.valueOf(e.getMessage()))),
                    e,
                    e.getUnresolvedRequirements());
        }
    }

    void resolve(ModuleBundle bundle) throws BundleException {
        if (bundle.getState() == Bundle.INSTALLED) {
            try {
                Definition definition = bundle.definition();
                wire(definition, () -> mayBeResolved(bundle, definition), touched -> {});
            } catch (ResolutionException e) {
                throw new BundleException(
                        bundle.label() + " cannot be resolved: " + e.getMessage(), BundleException.RESOLVE_ERROR, e);
            }
        }
    }

    /** A bundle that is being freed is hidden first; wiring it again would bring it back to life without a name. */
    private boolean mayBeResolved(ModuleBundle bundle, Definition definition) {
        return bundle.getState() == Bundle.INSTALLED
                && bundle.definition() == definition
                && !framework.table().wired().isHidden(definition);
    }

    /** What a resolution needs to know of this scope, when that is wired which was before. */
    ResolutionScope frame(ScopeWiring before) {
        Universe universe = framework.support().universe().now();
        List<Definition> extra = new ArrayList<>();
        for (ModuleBundle bundle : framework.table().bundles()) {
            if (!bundle.isImported() && before.of(bundle.definition()).isEmpty()) {
                extra.add(bundle.definition());
            }
        }
        for (Definition hidden : before.hidden()) {
            boolean deployed = universe.catalog().contains(hidden.original());
            if (deployed && framework.importPath().admits(hidden.name(), hidden.version())) {
                extra.add(hidden.again());
            }
        }
        return new ResolutionScope(universe, framework.importPath(), before, extra);
    }
}
