/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

/** The stable codes of Carrel's errors; {@code docs/findings.md} lists them with their cures. */
public enum ErrorCode {
    /** The home folder cannot be created, written, or is held by another container. */
    HOME_UNUSABLE("CA-101"),
    /** The host framework did not start or lacks what Carrel needs of it. */
    HOST_FAILED("CA-102"),
    /** The container was closed. */
    CONTAINER_CLOSED("CA-103"),
    /** Something could not be freed cleanly; everything else was. */
    CLOSE_INCOMPLETE("CA-104"),
    /** No heap dump could be taken or read. */
    HEAP_DUMP_FAILED("CA-106"),
    /** A name has characters or a length that are not allowed. */
    NAME_INVALID("CA-105"),
    /** The configuration file has an unknown key or a value that is not allowed. */
    CONFIGURATION_INVALID("CA-110"),

    /** The file or stream cannot be read. */
    CONTENT_UNREADABLE("CA-201"),
    /** The content is no JAR, or it is truncated or damaged. */
    CONTENT_NOT_A_JAR("CA-202"),
    /** The JAR is larger, deeper or more numerous than the limits allow, or its paths leave it. */
    CONTENT_HOSTILE("CA-203"),
    /** The JAR's signature does not fit its content. */
    CONTENT_SIGNATURE("CA-204"),
    /** The manifest does not parse, or its headers contradict the specification. */
    MANIFEST_INVALID("CA-205"),
    /** The content store cannot be written. */
    STORE_FAILED("CA-206"),
    /** Another content with the same name and version is deployed. */
    DEFINITION_EXISTS("CA-207"),
    /** The author declares the classes shared, and the state analysis has found state in them. */
    ISOLATION_CONTRADICTED("CA-208"),

    /** A living scope has the name. */
    SCOPE_EXISTS("CA-301"),
    /** The scope was closed. */
    SCOPE_CLOSED("CA-302"),
    /** No such scope. */
    SCOPE_UNKNOWN("CA-303"),
    /** What a lock file asks for is not what is deployed, or would be wired in another way. */
    LOCK_DIFFERS("CA-304"),
    /** The text is no lock file. */
    LOCK_INVALID("CA-305"),

    /** No definition of that name and version is deployed. */
    MODULE_UNKNOWN("CA-401"),
    /** Definitions of that name exist, but the import path keeps them out. */
    MODULE_NOT_ON_PATH("CA-402"),
    /** A requirement of the module, or of one that it needs, is not met. */
    MODULE_UNRESOLVED("CA-403"),
    /** The module may have one module object in the process, and has it. */
    MODULE_SINGLE("CA-404"),
    /** The module needs a newer Java. */
    MODULE_JAVA_VERSION("CA-405"),
    /** The definition is a fragment, which is attached, not imported. */
    MODULE_IS_FRAGMENT("CA-406"),
    /** The scope holds no module object of that name. */
    MODULE_NOT_HELD("CA-407"),

    /** The activator class is missing, is no activator, or its constructor failed. */
    ACTIVATOR_UNUSABLE("CA-501"),
    /** The activator's start threw. */
    START_FAILED("CA-502"),
    /** The activator's start did not return in time. */
    START_TIMEOUT("CA-503"),
    /** The activator's stop threw. */
    STOP_FAILED("CA-504"),
    /** The activator's stop did not return in time. */
    STOP_TIMEOUT("CA-505"),
    /** The creation was interrupted. */
    CREATE_INTERRUPTED("CA-506"),

    /** The scope has no such service. */
    SERVICE_MISSING("CA-601"),
    /** The module object was freed. */
    MODULE_FREED("CA-602"),
    /** Calls into a module object did not end when it was freed. */
    CALLS_PENDING("CA-603"),

    /** The value, or a part of it, cannot be shared between scopes. */
    NOT_SHAREABLE("CA-701"),
    /** The queue, or the scope through whose view it is used, was closed. */
    QUEUE_CLOSED("CA-702"),

    /** A rollout cannot be run as it was asked for. */
    ROLLOUT_REFUSED("CA-801"),
    /** A rollout of the container is running already. */
    ROLLOUT_RUNNING("CA-802"),
    /** A module object could not hand its state over. */
    HAND_OVER_FAILED("CA-803"),

    /** Whoever makes the scope's instance of a lent service failed. */
    LENT_SERVICE_FAILED("CA-851"),
    /** A service cannot be lent in the way in which it was offered. */
    LENDING_REFUSED("CA-852"),
    /** The scope's instance of a lent service could not be closed cleanly. */
    LENT_SERVICE_CLOSE_FAILED("CA-853");

    private final String id;

    ErrorCode(String id) {
        this.id = id;
    }

    /**
     * The code as it stands in messages and documents.
     *
     * @return for example {@code CA-403}
     */
    public String id() {
        return id;
    }
}
