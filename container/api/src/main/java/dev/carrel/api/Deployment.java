/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.List;

/**
 * What a deployment came to.
 *
 * @param definition what can be imported now
 * @param isNew false when the same content was deployed before
 * @param notices sentences worth telling: that a plain JAR was wrapped, that a nested JAR is missing
 */
public record Deployment(ModuleDefinition definition, boolean isNew, List<String> notices) {

    /** Copies what could change. */
    public Deployment {
        notices = List.copyOf(notices);
    }
}
