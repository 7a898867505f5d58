/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a scope's framework is given: {@link dev.carrel.core.setting.ScopeSupport} is the same for all scopes of a
 * container, {@link dev.carrel.core.setting.ScopeProfile} is its own.
 */
@NullMarked
package dev.carrel.core.setting;

import org.jspecify.annotations.NullMarked;
