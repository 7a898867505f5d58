/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.admission;

import dev.carrel.api.DeploymentException;
import dev.carrel.api.ErrorCode;
import dev.carrel.classspace.image.ContentException;
import org.jspecify.annotations.Nullable;

/**
 * Builds the sentences in which one JAR is refused: who, which rule, what helps.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class Refusal {

    private static final int SHOWN = 160;

    private final String location;

    /**
     * Starts every sentence with a JAR.
     *
     * @param location where it comes from
     */
    public Refusal(String location) {
        this.location = shown(location);
    }

    /**
     * A refusal.
     *
     * @param code the rule
     * @param sentence what is wrong and what helps
     * @return to be thrown
     */
    public DeploymentException because(ErrorCode code, String sentence) {
        return because(code, sentence, null);
    }

    /**
     * A refusal with a cause.
     *
     * @param code the rule
     * @param sentence what is wrong and what helps
     * @param cause what led to it
     * @return to be thrown
     */
    public DeploymentException because(ErrorCode code, String sentence, @Nullable Throwable cause) {
        return new DeploymentException(code, "JAR [" + location + "] cannot be deployed: " + sentence, cause);
    }

    /**
     * What the content store refused, in the terms of the API.
     *
     * @param refused by the store
     * @return to be thrown
     */
    public DeploymentException because(ContentException refused) {
        ErrorCode code =
                switch (refused.code()) {
                    case UNREADABLE -> ErrorCode.CONTENT_UNREADABLE;
                    case NOT_AN_ARCHIVE, TRUNCATED, DAMAGED -> ErrorCode.CONTENT_NOT_A_JAR;
                    case TOO_LARGE, BOMB, PATH_LEAVES_ARCHIVE, DUPLICATE_ENTRY -> ErrorCode.CONTENT_HOSTILE;
                    case MANIFEST_INVALID -> ErrorCode.MANIFEST_INVALID;
                    case SIGNATURE_BROKEN -> ErrorCode.CONTENT_SIGNATURE;
                    case STORE_FAILED, RELEASED -> ErrorCode.STORE_FAILED;
                };
        return because(code, String.valueOf(refused.getMessage()), refused);
    }

    /**
     * Foreign text as it may stand in a message: without control characters, and not long.
     *
     * @param text a path, a location, a header
     * @return the text to show
     */
    public static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= SHOWN
                ? printable
                : printable.substring(0, SHOWN / 2) + "…" + printable.substring(printable.length() - SHOWN / 2);
    }
}
