/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.ActivationTrigger;
import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.ClassTransformer;
import dev.carrel.classspace.SpaceExtensions;
import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.link.ClassSource;
import dev.carrel.core.sharing.SharedSpace;
import dev.carrel.core.sharing.SpaceKey;
import dev.carrel.core.wiring.ModuleWiring;
import dev.carrel.core.wiring.SpacePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds or makes the class space that all module objects of a wiring use. Everything in it is the same for all scopes: the
 * sources are other shared spaces, and packages of the host.
 */
final class SharedClasses {

    private final ScopeFramework scope;
    private final ModuleWiring wiring;
    private final List<ClassSource> sources = new ArrayList<>();
    private final List<Object> names = new ArrayList<>();
    private final List<SharedSpace> providers = new ArrayList<>();

    private SharedClasses(ScopeFramework scope, ModuleWiring wiring) {
        this.scope = scope;
        this.wiring = wiring;
    }

    /** Holds the space, which the caller releases. */
    static SharedSpace hold(ScopeFramework scope, ModuleWiring wiring) {
        SharedSpace known = wiring.sharedSpace().get();
        return known != null && known.hold() ? known : new SharedClasses(scope, wiring).find();
    }

    private SharedSpace find() {
        SpacePlan plan = wiring.plan();
        plan.slots().forEach(this::add);
        SpaceKey key = new SpaceKey(wiring.definition().original(), plan.linkage(), names, providers);
        SharedSpace found = scope.support().shared().acquire(key, this::open);
        wiring.sharedSpace().set(found);
        return found;
    }

    private void add(SpacePlan.Slot slot) {
        ModuleWiring module = slot.module();
        if (module == null) {
            sources.add(ModuleSpaces.host(scope, slot.hostPackage()));
            names.add(slot.hostPackage());
        } else {
            SharedSpace provider = hold(scope, module);
            providers.add(provider);
            sources.add(provider.space().exports(slot.filter()));
            names.add(Map.entry(provider, slot.filter()));
        }
    }

    private ClassSpace open() {
        CallingModule caller = new CallingModule();
        ClassSpace space = ClassSpace.open(
                wiring.definition() + " (shared)",
                wiring.plan().path(),
                new SpaceExtensions(
                        caller,
                        true,
                        ActivationTrigger.none(),
                        ClassTransformer.none(),
                        packageName -> Optional.empty(),
                        NativeLibraries.none(),
                        scope.support().boot()));
        space.link(wiring.plan().linkage(), sources);
        caller.belongsTo(space);
        return space;
    }
}
