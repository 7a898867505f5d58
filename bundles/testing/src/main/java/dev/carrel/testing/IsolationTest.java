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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose body runs in several scopes at once. It fails when the body fails in one of them, when state crossed from
 * one to another, or when a scope left something behind.
 */
@Documented
@ExtendWith(CarrelExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
public @interface IsolationTest {

    /**
     * In how many scopes.
     *
     * @return at least 2
     */
    int scopes() default 4;

    /**
     * Whether the bodies run at the same time.
     *
     * @return false for one after the other
     */
    boolean parallel() default true;
}
