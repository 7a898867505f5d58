/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose methods run in interpreter scopes: one container for the class, new scopes for each method.
 *
 * <pre>{@code
 * @CarrelTest(deploy = {"commons-csv", "commons-io", "commons-codec"})
 * @Import("csv")
 * class CsvScopeTest {
 *
 *     @Test
 *     void readsRows(Csv csv) { ... }
 *
 *     @IsolationTest(scopes = 8)
 *     void keepsItsLimit(Csv csv) { ... }
 * }
 * }</pre>
 */
@Documented
@ExtendWith(CarrelExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CarrelTest {

    /**
     * Whether the project being built, in the working folder of the tests, is deployed.
     *
     * @return true for the classes in {@code target/classes}
     */
    boolean project() default true;

    /**
     * More to deploy: paths of JARs or of folders of JARs, or names of JARs on the class path; the version of a JAR may be
     * left out.
     *
     * @return deployed in this order, before the project
     */
    String[] deploy() default {};

    /**
     * Packages of the class path that modules may import, as in an {@code Export-Package} header.
     *
     * @return shared by all scopes
     */
    String[] sharedPackages() default {};

    /**
     * Modules whose classes are shared by all scopes, whatever the state analysis says: shows what would cross.
     *
     * @return module names
     */
    String[] sharedModules() default {};
}
