/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From a JAR file to a module definition that outlives the process: {@link dev.carrel.deploy.Deployer} puts a JAR into
 * the content store, {@linkplain dev.carrel.deploy.admission.Admission admits} it, wraps it when it is plain, has the core
 * define it, and writes down that it is deployed.
 *
 * <p>May depend on everything but the launcher.
 */
@NullMarked
package dev.carrel.deploy;

import org.jspecify.annotations.NullMarked;
