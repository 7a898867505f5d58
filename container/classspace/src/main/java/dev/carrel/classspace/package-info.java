/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Class spaces: the classes of one module object, defined for it alone or shared.
 *
 * <p>{@link dev.carrel.classspace.ClassSpace} is opened over a class path, linked to its sources, used through its
 * {@link dev.carrel.classspace.ClassSpaceLoader}, and closed. What another room may add to it is in
 * {@link dev.carrel.classspace.SpaceExtensions}. Content is read in {@code content}, searched in {@code path}, and other
 * spaces are reached by the table in {@code link}; native libraries are copied in {@code jni}. Of OSGi this room knows
 * {@code Bundle} and {@code BundleReference}, by which a class leads to its module object.
 */
@NullMarked
package dev.carrel.classspace;

import org.jspecify.annotations.NullMarked;
