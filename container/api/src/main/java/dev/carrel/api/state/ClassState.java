/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.state;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The state that the classes of one module object have; every bundle of a scope that is starting or active adapts to it.
 *
 * <p>It takes the place of a static field, also where there is no object to ask: in a static method, in a callback on
 * somebody else's thread, in a subclass that another module defines. What counts is the class that is named, which is the
 * one that the code stands in.
 *
 * <pre>{@code
 * static int next() {
 *     return ClassState.of(Parser.class, AtomicInteger.class, AtomicInteger::new).incrementAndGet();
 * }
 * }</pre>
 *
 * <p><b>Threads.</b> Safe for use by several threads: all get the same object, which is made once and under no lock. It is
 * let go when the module object is freed.
 */
@ProviderType
public interface ClassState {

    /**
     * The state of a class, made when it is first asked for.
     *
     * @param <T> the type of the state
     * @param owner a class of this module object
     * @param type tells several states of a class apart
     * @param maker makes the state; when it throws, the next call tries again
     * @return always the same object for this owner and type
     * @throws IllegalArgumentException when the owner is a class of another module
     * @throws IllegalStateException when the module object was freed, or the maker asks for what it makes
     */
    <T> T get(Class<?> owner, Class<T> type, Supplier<? extends T> maker);

    /**
     * The state of a class in the module object that the class belongs to.
     *
     * @param <T> the type of the state
     * @param owner a class of a module
     * @param type tells several states of a class apart
     * @param maker makes the state when it is first asked for
     * @return always the same object for this owner and type
     * @throws IllegalStateException when the class belongs to no living module object: to the host, to a class space that
     *     several module objects share, or to one that was freed
     */
    static <T> T of(Class<?> owner, Class<T> type, Supplier<? extends T> maker) {
        Bundle bundle = FrameworkUtil.getBundle(owner);
        ClassState states = bundle == null ? null : bundle.adapt(ClassState.class);
        if (states == null) {
            throw new IllegalStateException("Class [" + owner.getName() + "] belongs to "
                    + (bundle == null ? "no module object" : "bundle [" + bundle + "], which is not active")
                    + ", so it has no state; ask while its module object lives, and give the module classes of"
                    + " its own.");
        }
        return states.get(owner, type, maker);
    }
}
