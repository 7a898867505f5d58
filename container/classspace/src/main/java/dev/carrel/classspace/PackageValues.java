/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.path.PackageFacts;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * What a package is defined with.
 *
 * @param facts what the manifest says
 * @param sealBase where all its classes must come from, if it is sealed
 */
record PackageValues(PackageFacts facts, @Nullable URL sealBase) {}
