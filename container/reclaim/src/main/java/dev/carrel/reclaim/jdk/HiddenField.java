/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.jdk;

import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a JDK class that the language hides. It may be absent (this JDK has no such class or field) or closed
 * (its package is not opened to Carrel); a sweep asks {@link #isOpen} first.
 *
 * <p><b>Threads.</b> Immutable; reads and writes are plain, as the JDK's own are.
 */
public final class HiddenField {

    private final JdkPackage home;
    private final @Nullable Field field;
    private final boolean open;
    private final @Nullable JdkClass keeper;

    private HiddenField(JdkPackage home, @Nullable Field field) {
        this.home = home;
        this.field = field;
        this.open = field != null && field.trySetAccessible();
        this.keeper = field != null && Modifier.isStatic(field.getModifiers())
                ? JdkClass.of(field.getDeclaringClass())
                : null;
    }

    /**
     * The first of the given fields that this JDK has; names of fields change from one JDK to the next. The class is not
     * initialised by this.
     */
    public static HiddenField of(JdkPackage home, String simpleName, String... fieldNames) {
        return new HiddenField(home, find(home.packageName() + "." + simpleName, List.of(fieldNames)));
    }

    /** Whether the field can be read; where only its package is closed, the ledger is told. */
    public boolean isOpen(Kind kind, Ledger ledger) {
        if (field != null && !open) {
            ledger.unseen(kind, home.flag());
        }
        return isOpen();
    }

    /** Whether the field can be read. The static state of a class that nobody uses yet is not opened to read nothing. */
    public boolean isOpen() {
        return open && (keeper == null || keeper.isInUse());
    }

    /** The class that has the field; the JDK uses it as lock of static state. */
    public Class<?> declaringClass() {
        return opened().getDeclaringClass();
    }

    /** Whether the object is an instance of the class that has the field. */
    public boolean isIn(@Nullable Object object) {
        return open && declaringClass().isInstance(object);
    }

    /** The value of a static field. */
    public @Nullable Object get() {
        return read(null);
    }

    /** The value of the owner's field. */
    public @Nullable Object get(Object owner) {
        return read(owner);
    }

    /** The value of the owner's field, which the JDK never leaves empty. */
    public Object getSet(Object owner) {
        return Objects.requireNonNull(read(owner), () -> "The field " + field + " is empty.");
    }

    /** Sets a static field. */
    public void set(@Nullable Object value) {
        write(null, value);
    }

    /** Sets the owner's field. */
    public void setIn(Object owner, @Nullable Object value) {
        write(owner, value);
    }

    private @Nullable Object read(@Nullable Object owner) {
        try {
            return opened().get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " was opened but cannot be read.", e);
        }
    }

    private void write(@Nullable Object owner, @Nullable Object value) {
        try {
            opened().set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " was opened but cannot be set.", e);
        }
    }

    private Field opened() {
        if (field == null || !open) {
            throw new IllegalStateException("The field is not open; add " + home.flag() + ".");
        }
        return field;
    }

    private static @Nullable Field find(String className, List<String> fieldNames) {
        Class<?> type;
        try {
            type = Class.forName(className, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
        for (Field candidate : type.getDeclaredFields()) {
            if (fieldNames.contains(candidate.getName())) {
                return candidate;
            }
        }
        return null;
    }
}
