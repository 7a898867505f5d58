/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The folder that holds everything a container writes: {@link dev.carrel.deploy.home.HomeFolder} lays it out and keeps
 * other containers away from it, {@link dev.carrel.deploy.home.DeploymentRecords} remembers in it what is deployed.
 *
 * <p>Plain Java: depends on the API alone.
 */
@NullMarked
package dev.carrel.deploy.home;

import org.jspecify.annotations.NullMarked;
