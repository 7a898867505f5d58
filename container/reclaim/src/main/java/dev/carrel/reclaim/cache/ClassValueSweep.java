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
import dev.carrel.reclaim.jdk.Reach;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the claimant's {@code ClassValue}s off classes that stay, such as {@code java.lang.Object}: each such value lives
 * as long as the class it hangs on. Asks the JVM for the names of all its classes, so it is not run at every free.
 */
final class ClassValueSweep implements Sweep {

    private final HiddenField values = HiddenField.of(JdkPackage.LANG, "Class", "classValueMap");
    private final HiddenField shortcuts = HiddenField.of(JdkPackage.LANG, "ClassValue$ClassValueMap", "cacheArray");
    private final LoadedClasses classes = new LoadedClasses();
    private final Reach reach;

    ClassValueSweep(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Kind kind() {
        return Kind.CLASS_VALUE;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!values.isOpen(kind(), ledger) || !shortcuts.isOpen(kind(), ledger)) {
            return;
        }
        Set<Class<?>> staying = classes.thatStay();
        int gone = 0;
        for (Class<?> type : staying) {
            gone += settle(type, claimant);
        }
        if (gone > 0) {
            gone += settleArrays(staying, claimant);
        }
        if (gone > 0) {
            ledger.cleaned(kind(), "left " + gone + " values on classes that are not its own; they were taken off.");
        }
    }

    /**
     * No list has the array classes, and asking for one makes it. So it is done only for who leaves values on classes of
     * others at all: languages that describe every class they see, those of the elements of public classes as well.
     */
    private int settleArrays(Set<Class<?>> elements, Claimant claimant) {
        int gone = 0;
        for (Class<?> element : elements) {
            if (element != void.class && Modifier.isPublic(element.getModifiers())) {
                gone += settleArraysOf(element, claimant);
            }
        }
        return gone;
    }

    /** Arrays of arrays as well, as long as there are values. */
    private int settleArraysOf(Class<?> element, Claimant claimant) {
        Class<?> array = element.arrayType();
        int found = settle(array, claimant);
        return found == 0 ? 0 : found + settleArraysOf(array, claimant);
    }

    private int settle(Class<?> type, Claimant claimant) {
        return values.get(type) instanceof Map<?, ?> map ? settle(map, claimant) : 0;
    }

    private int settle(Map<?, ?> map, Claimant claimant) {
        synchronized (map) {
            List<?> own = map.entrySet().stream()
                    .filter(entry -> reach.reaches(entry.getValue(), claimant))
                    .map(Map.Entry::getKey)
                    .toList();
            own.forEach(map::remove);
            if (!own.isEmpty()) {
                forgetShortcuts(map);
            }
            return own.size();
        }
    }

    /** The map keeps a second, hashed way to its entries; emptying that costs others one slower look-up. */
    private void forgetShortcuts(Map<?, ?> map) {
        @Nullable Object[] ways = (Object[]) shortcuts.getSet(map);
        Arrays.fill(ways, null);
    }
}
