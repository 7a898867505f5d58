/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.ClassTransformer;
import dev.carrel.classspace.SpaceExtensions;
import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.HostPackages;
import dev.carrel.core.wiring.NativeCode;
import dev.carrel.core.wiring.SpacePlan;
import java.util.ArrayList;
import java.util.List;

/** Makes the class space of a module in its scope from the plan of its wiring. */
final class ModuleSpaces {

    private ModuleSpaces() {}

    static ClassSpace open(RevisionWiring wiring) {
        ModuleBundle bundle = wiring.revision().bundle();
        ScopeFramework scope = bundle.framework();
        SpacePlan plan = wiring.linked().plan();
        String name = bundle.definition() + "@" + scope.name();
        ClassSpace space = ClassSpace.open(
                name,
                plan.path(),
                new SpaceExtensions(
                        () -> bundle,
                        LazyTrigger.of(bundle),
                        ClassTransformer.none(),
                        new DynamicImports(wiring),
                        NativeCode.of(wiring.linked(), scope::property, scope.nativeFolder(bundle.getBundleId())),
                        scope.support().boot()));
        space.link(plan.linkage(), sources(scope, plan));
        return space;
    }

    private static List<ClassSource> sources(ScopeFramework scope, SpacePlan plan) {
        List<ClassSource> sources = new ArrayList<>();
        for (SpacePlan.Slot slot : plan.slots()) {
            sources.add(
                    slot.module() == null
                            ? host(scope, slot.hostPackage())
                            : new ProviderClasses(scope.table().wiringOf(slot.module()), slot.filter()));
        }
        return sources;
    }

    static ClassSource host(ScopeFramework scope, String packageName) {
        ClassLoader loader = scope.support()
                .host()
                .resource()
                .exports()
                .loaderOf(packageName)
                .orElseGet(ClassLoader::getPlatformClassLoader);
        return new HostPackages(loader, "the host");
    }
}
