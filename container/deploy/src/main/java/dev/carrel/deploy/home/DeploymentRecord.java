/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.home;

/**
 * What is remembered of one deployment.
 *
 * @param order counts the deployments of a home folder
 * @param name the module's name, for people who read the file
 * @param version the module's version, for people who read the file
 * @param location where the content came from
 * @param source the digest of the JAR as it was given
 * @param content the digest of what is in the content store; another one when the JAR was wrapped
 */
public record DeploymentRecord(
        long order, String name, String version, String location, String source, String content) {}
