/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.security.ProtectionDomain;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the claimant's protection domain out of the access control context that a thread inherited because the claimant's
 * code was on the stack when it was made. JDKs without a security manager (from 24 on) keep no such context.
 */
final class AccessControlSweep implements Sweep {

    private final HiddenField inherited = HiddenField.of(JdkPackage.LANG, "Thread", "inheritedAccessControlContext");
    private final HiddenField domains = HiddenField.of(JdkPackage.SECURITY, "AccessControlContext", "context");

    @Override
    public Kind kind() {
        return Kind.ACCESS_CONTROL_CONTEXT;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!inherited.isOpen(kind(), ledger) || !domains.isOpen(kind(), ledger)) {
            return;
        }
        for (Thread thread : LiveThreads.all()) {
            Object context = inherited.get(thread);
            if (context != null) {
                settle(thread, context, claimant, ledger);
            }
        }
    }

    private void settle(Thread thread, Object context, Claimant claimant, Ledger ledger) {
        ProtectionDomain[] all = (ProtectionDomain[]) domains.get(context);
        if (all == null || Arrays.stream(all).noneMatch(domain -> isClaimants(domain, claimant))) {
            return;
        }
        ProtectionDomain[] kept = Arrays.stream(all)
                .filter(domain -> !isClaimants(domain, claimant))
                .toArray(ProtectionDomain[]::new);
        domains.setIn(context, kept.length == 0 ? null : kept);
        ledger.cleaned(
                kind(),
                "left its protection domain in the access control context that the thread [" + thread.getName()
                        + "] inherited; it was taken out.");
    }

    private static boolean isClaimants(@Nullable ProtectionDomain domain, Claimant claimant) {
        return domain != null && claimant.owns(domain.getClassLoader());
    }
}
