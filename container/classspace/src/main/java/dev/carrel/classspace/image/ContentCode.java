/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

/** What can be wrong with content, as a stable code. */
public enum ContentCode {
    /** The stream that was handed in failed. */
    UNREADABLE,
    /** The bytes are no JAR at all. */
    NOT_AN_ARCHIVE,
    /** The bytes begin as a JAR, but its directory is missing or points outside. */
    TRUNCATED,
    /** An entry does not inflate, or not to what the directory promises. */
    DAMAGED,
    /** The archive, what it expands to, or the number of its entries is over the limit. */
    TOO_LARGE,
    /** The archive expands to so many times its size that it can only be meant as an attack. */
    BOMB,
    /** The path of an entry leads out of the archive. */
    PATH_LEAVES_ARCHIVE,
    /** Two entries have the same path and different bytes. */
    DUPLICATE_ENTRY,
    /** The manifest does not parse. */
    MANIFEST_INVALID,
    /** The JAR is signed and its content does not fit the signature. */
    SIGNATURE_BROKEN,
    /** The store's folder cannot be read or written. */
    STORE_FAILED,
    /** The content was used after its last user had closed it. */
    RELEASED
}
