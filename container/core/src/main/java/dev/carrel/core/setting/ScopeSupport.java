/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.setting;

import dev.carrel.classspace.LibraryCopies;
import dev.carrel.classspace.link.BootDelegation;
import dev.carrel.core.host.Definitions;
import dev.carrel.core.host.HostFramework;
import dev.carrel.core.lend.Offers;
import dev.carrel.core.sharing.SharedSpaces;
import dev.carrel.core.wiring.Linker;
import dev.carrel.core.wiring.LiveUniverse;

/**
 * What all scopes of a container share.
 *
 * @param host the host framework
 * @param definitions makes definitions of what modules install
 * @param linker resolves
 * @param universe what resolutions draw on now
 * @param boot which packages every module takes from the JDK without importing them
 * @param limits how long activators may take
 * @param freed told of every private class space that was let go
 * @param shared the class spaces that several module objects use
 * @param copies deletes the native libraries that modules have extracted by themselves
 * @param offers what the host lends
 */
public record ScopeSupport(
        HostFramework host,
        Definitions definitions,
        Linker linker,
        LiveUniverse universe,
        BootDelegation boot,
        TimeLimits limits,
        FreedModules freed,
        SharedSpaces shared,
        LibraryCopies copies,
        Offers offers) {}
