/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.JdkClass;
import java.security.Provider;
import java.security.Security;

/** Removes the claimant's security providers. Their names are unique in the JVM, so removing by name hits no other. */
final class SecurityProviderSweep implements Sweep {

    private final JdkClass providers = JdkClass.named("sun.security.jca.Providers");

    @Override
    public Kind kind() {
        return Kind.SECURITY_PROVIDER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!providers.isInUse()) {
            return;
        }
        for (Provider provider : Security.getProviders()) {
            if (claimant.ownsObject(provider)) {
                Security.removeProvider(provider.getName());
                ledger.cleaned(
                        kind(), "left the security provider [" + provider.getName() + "] registered; it was removed.");
            }
        }
    }
}
