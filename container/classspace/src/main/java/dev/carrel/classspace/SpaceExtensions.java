/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.link.BootDelegation;
import dev.carrel.classspace.link.DynamicLinker;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * What others add to a class space.
 *
 * @param bundle gives the bundle of the module object, to which every class leads
 * @param isShared whether that differs from call to call, because several module objects use the classes
 * @param trigger is told when classes are defined
 * @param transformer weaves
 * @param linker finds dynamic imports
 * @param libraries finds native libraries; closed with the space
 * @param boot which packages are first sought with the platform
 */
public record SpaceExtensions(
        Supplier<@Nullable Bundle> bundle,
        boolean isShared,
        ActivationTrigger trigger,
        ClassTransformer transformer,
        DynamicLinker linker,
        NativeLibraries libraries,
        BootDelegation boot) {

    // allow ParameterNumber because it is the record without what one of its users needs
    /**
     * The extensions of a space that belongs to one module object.
     *
     * @param bundle gives the bundle of the module object
     * @param trigger is told when classes are defined
     * @param transformer weaves
     * @param linker finds dynamic imports
     * @param libraries finds native libraries; closed with the space
     * @param boot which packages are first sought with the platform
     */
    public SpaceExtensions(
            Supplier<@Nullable Bundle> bundle,
            ActivationTrigger trigger,
            ClassTransformer transformer,
            DynamicLinker linker,
            NativeLibraries libraries,
            BootDelegation boot) {
        this(bundle, false, trigger, transformer, linker, libraries, boot);
    }

    /**
     * A space by itself.
     *
     * @return no extensions
     */
    public static SpaceExtensions none() {
        return new SpaceExtensions(
                () -> null,
                ActivationTrigger.none(),
                ClassTransformer.none(),
                packageName -> Optional.empty(),
                NativeLibraries.none(),
                BootDelegation.of(List.of()));
    }
}
