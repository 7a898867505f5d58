/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.sqlite;

import java.sql.SQLException;

/** What the database refused. */
@SuppressWarnings("JavaLangClash") // named as in Python, whose examples are told with it
public final class Error extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Error(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
