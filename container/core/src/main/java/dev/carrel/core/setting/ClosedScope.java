/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.setting;

import java.nio.file.Path;

/**
 * A scope whose modules were all freed, and whose own threads did not all end.
 *
 * @param name the scope's name
 * @param threads the group of all threads that Carrel started for it, and that those started in turn
 * @param folder the folder that is its own
 */
public record ClosedScope(String name, ThreadGroup threads, Path folder) {}
