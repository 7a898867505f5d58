/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.cache;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the method handles that the JDK shares (those for arrays, and the building blocks of others) forget the last type
 * that they were adapted to, where that type names classes of the claimant. Groovy leaves such a type behind.
 */
final class MethodHandleSweep implements Sweep {

    private final List<HiddenField> tables = List.of(
            HiddenField.of(JdkPackage.INVOKE, "MethodHandleImpl", "ARRAYS"),
            HiddenField.of(JdkPackage.INVOKE, "MethodHandleImpl", "HANDLES"),
            HiddenField.of(JdkPackage.INVOKE, "MethodHandleImpl", "FAKE_METHOD_HANDLE_INVOKE"));
    private final List<HiddenField> memories = List.of(
            HiddenField.of(JdkPackage.INVOKE, "MethodHandle", "asTypeCache"),
            HiddenField.of(JdkPackage.INVOKE, "MethodHandle", "asTypeSoftCache"));

    @Override
    public Kind kind() {
        return Kind.METHOD_HANDLE;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        for (HiddenField table : tables) {
            if (table.isOpen(kind(), ledger) && table.get() instanceof MethodHandle[] handles) {
                for (@Nullable MethodHandle handle : handles) {
                    settle(handle, claimant, ledger);
                }
            }
        }
    }

    private void settle(@Nullable MethodHandle handle, Claimant claimant, Ledger ledger) {
        for (HiddenField memory : memories) {
            if (handle != null && memory.isOpen() && names(memory.get(handle), claimant)) {
                memory.setIn(handle, null);
                ledger.cleaned(
                        kind(),
                        "left the type of one of its methods with a method handle of the JDK; it was taken out.");
            }
        }
    }

    private static boolean names(@Nullable Object remembered, Claimant claimant) {
        Object adapted = remembered instanceof Reference<?> reference ? reference.get() : remembered;
        if (!(adapted instanceof MethodHandle handle)) {
            return false;
        }
        MethodType type = handle.type();
        return claimant.owns(elementOf(type.returnType()))
                || type.parameterList().stream().anyMatch(each -> claimant.owns(elementOf(each)));
    }

    private static Class<?> elementOf(Class<?> type) {
        Class<?> component = type.getComponentType();
        return component == null ? type : elementOf(component);
    }
}
