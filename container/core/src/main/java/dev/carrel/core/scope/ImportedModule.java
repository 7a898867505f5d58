/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.api.WiringReport;
import dev.carrel.core.activation.ActivationException;
import dev.carrel.core.framework.ModuleBundle;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * A module object: the bundle that an import has created.
 *
 * <p><b>Threads.</b> Safe: all state is the bundle's.
 */
final class ImportedModule implements ModuleObject {

    private final WiredScope scope;
    private final ModuleBundle bundle;

    ImportedModule(WiredScope scope, ModuleBundle bundle) {
        this.scope = scope;
        this.bundle = bundle;
    }

    @Override
    public String name() {
        return bundle.definition().name();
    }

    @Override
    public ModuleDefinition definition() {
        return bundle.definition().original();
    }

    @Override
    public InterpreterScope scope() {
        return scope;
    }

    @Override
    public ModuleState state() {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> ModuleState.LIVE;
            case Bundle.STOPPING -> ModuleState.FREEING;
            case Bundle.UNINSTALLED -> ModuleState.FREED;
            default -> ModuleState.CREATING;
        };
    }

    @Override
    public ModuleBundle bundle() {
        return bundle;
    }

    @Override
    public WiringReport wiring() {
        return bundle.wiringReport()
                .filter(report -> !bundle.isFreed())
                .orElseThrow(() -> new CarrelException(
                        ErrorCode.MODULE_FREED,
                        bundle.label() + " was freed, and is wired to nothing any more; import it again."));
    }

    @Override
    public boolean sharesClasses() {
        return bundle.sharesClasses();
    }

    @Override
    public Class<?> loadClass(String className) throws ClassNotFoundException {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            throw new CarrelException(
                    ErrorCode.MODULE_FREED,
                    bundle.label() + " was freed; import it again to load [" + className + "].");
        }
        return bundle.loadClass(className);
    }

    @Override
    public <S> Optional<S> service(Class<S> type) {
        return scope.services().of(bundle, type);
    }

    @Override
    public void close() {
        Optional<BundleException> failure = scope.free(bundle);
        if (failure.isPresent()) {
            throw asCarrel(failure.get());
        }
    }

    static CarrelException asCarrel(BundleException failure) {
        ErrorCode code = failure instanceof ActivationException activation ? activation.code() : ErrorCode.STOP_FAILED;
        return new CarrelException(code, String.valueOf(failure.getMessage()), failure.getCause());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof ImportedModule module && module.bundle == bundle;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(bundle);
    }

    @Override
    public String toString() {
        return bundle.label();
    }
}
