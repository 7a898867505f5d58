/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Bundle content: where the bytes of a deployed JAR live while anybody uses them.
 *
 * <p>Read {@link dev.carrel.classspace.content.ContentStore} first: it takes a stream, has it checked, and keeps it in a folder
 * under its digest. {@link dev.carrel.classspace.content.Content} is a counted use of one such entry. Plain Java: nothing in
 * here knows OSGi but for the name of one manifest header.
 */
@NullMarked
package dev.carrel.classspace.content;

import org.jspecify.annotations.NullMarked;
