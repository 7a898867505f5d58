/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.setting;

import dev.carrel.api.ImportPath;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a scope is told when it is created.
 *
 * @param name for messages
 * @param importPath what its modules may be wired to
 * @param properties what its modules read before the host's framework properties
 * @param folder where data areas and native libraries of its modules go; removed with the scope
 */
public record ScopeProfile(String name, ImportPath importPath, Map<String, String> properties, Path folder) {}
