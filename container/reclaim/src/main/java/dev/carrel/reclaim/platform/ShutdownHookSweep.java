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
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import dev.carrel.reclaim.jdk.Reach;
import java.util.List;
import java.util.Map;

/**
 * Takes the claimant's shutdown hooks out of the JVM, and runs them: free is the module's shutdown, and a hook is what
 * its author wrote for that moment (databases close their files in it). CPython does the same when a sub-interpreter
 * ends. A hook gets as long as the claimant's patience.
 */
final class ShutdownHookSweep implements Sweep {

    private final HiddenField hooks = HiddenField.of(JdkPackage.LANG, "ApplicationShutdownHooks", "hooks");
    private final HiddenField target = HiddenField.of(JdkPackage.LANG, "Thread", "target", "holder");
    private final Reach reach;

    ShutdownHookSweep(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Kind kind() {
        return Kind.SHUTDOWN_HOOK;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!hooks.isOpen(kind(), ledger) || !target.isOpen(kind(), ledger)) {
            return;
        }
        for (Thread hook : registered()) {
            if (isClaimants(hook, claimant)) {
                settle(hook, claimant, ledger);
            } else if (claimant.owns(hook.getContextClassLoader())) {
                hook.setContextClassLoader(ClassLoader.getSystemClassLoader());
            }
        }
    }

    /** The hooks; none any more when the JVM is going down. */
    private List<Thread> registered() {
        synchronized (hooks.declaringClass()) {
            Map<?, ?> map = (Map<?, ?>) hooks.get();
            return map == null
                    ? List.of()
                    : map.keySet().stream().map(Thread.class::cast).toList();
        }
    }

    private boolean isClaimants(Thread hook, Claimant claimant) {
        return claimant.owns(hook.getClass())
                || claimant.ownsGroup(hook.getThreadGroup())
                || reach.reaches(target.get(hook), claimant);
    }

    private void settle(Thread hook, Claimant claimant, Ledger ledger) {
        if (!Runtime.getRuntime().removeShutdownHook(hook)) {
            return;
        }
        hook.start();
        boolean ended = awaitEnd(hook, claimant);
        ledger.cleaned(
                kind(),
                "left the shutdown hook [" + hook.getName() + "]; it was taken out of the JVM and "
                        + (ended ? "run." : "started, and had not ended in time."));
    }

    private static boolean awaitEnd(Thread hook, Claimant claimant) {
        try {
            hook.join(Math.max(claimant.patience().toMillis(), 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !hook.isAlive();
    }
}
