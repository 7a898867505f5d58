/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.authoring;

import dev.carrel.api.Isolation;
import dev.carrel.api.Multiplicity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Declares the bundle that holds the annotated type or package as an extension module. From it bnd writes the capability
 * {@code dev.carrel.module} into the manifest; nothing of it is there at run time, so the bundle needs Carrel to be
 * compiled, and only for that.
 *
 * <pre>{@code
 * @ExtensionModule(name = "csv", isolation = Isolation.SHARED)
 * public final class Activator implements BundleActivator { ... }
 * }</pre>
 *
 * <p>A bundle without it is a module all the same: it is imported by its symbolic name, and the state analysis decides
 * about its classes. The module's version is that of the bundle.
 */
@Capability(namespace = "dev.carrel.module")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface ExtensionModule {

    /**
     * The name to import the module by.
     *
     * @return letters, digits, {@code . _ - @ /}
     */
    @Attribute
    String name();

    /**
     * Whether the module objects share their classes.
     *
     * @return what the author answers for
     */
    @Attribute
    Isolation isolation() default Isolation.AUTO;

    /**
     * How many module objects there may be at a time.
     *
     * @return many, unless the module owns something of the whole process
     */
    @Attribute
    Multiplicity multiplicity() default Multiplicity.MANY;
}
