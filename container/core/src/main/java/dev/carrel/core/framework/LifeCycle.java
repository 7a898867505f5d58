/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.api.ErrorCode;
import dev.carrel.core.activation.ActivationException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;

/**
 * Leads bundles of one scope from state to state (Core 4.4): each activator is started once and stopped once, by one
 * thread at a time.
 *
 * <p><b>Threads.</b> Safe: all state is the bundles' own.
 */
final class LifeCycle {

    private final ScopeFramework framework;

    LifeCycle(ScopeFramework framework) {
        this.framework = framework;
    }

    void start(ModuleBundle bundle, int options) throws BundleException {
        bundle.requireInstalled();
        if (bundle.definition().isFragment()) {
            throw new BundleException(
                    bundle.label() + " is a fragment and cannot be started; start its host.",
                    BundleException.INVALID_OPERATION);
        }
        bundle.gate().enter(bundle::label, "started");
        try {
            bundle.requireInstalled();
            boolean lazy = (options & Bundle.START_ACTIVATION_POLICY) != 0
                    && LazyTrigger.of(bundle).policy().isLazy();
            if (bundle.awaitsClass() && !lazy) {
                activate(bundle);
            }
            if (bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING) {
                return;
            }
            framework.resolution().resolve(bundle);
            prepare(bundle);
            if (lazy) {
                framework.watchDefinitions();
                bundle.awaitsClass(true);
                framework.fire(BundleEvent.LAZY_ACTIVATION, bundle);
            } else {
                activate(bundle);
            }
        } finally {
            bundle.gate().leave();
        }
    }

    /** Activates a bundle that waited for the class which was just defined. */
    void activateLazily(ModuleBundle bundle) {
        try {
            bundle.gate().enter(bundle::label, "activated");
            try {
                if (bundle.awaitsClass()) {
                    activate(bundle);
                }
            } finally {
                bundle.gate().leave();
            }
        } catch (BundleException e) {
            framework.publish(new FrameworkEvent(FrameworkEvent.ERROR, bundle, e));
        }
    }

    private void prepare(ModuleBundle bundle) {
        ModuleContext context = new ModuleContext(framework, bundle);
        bundle.life(new ModuleBundle.Life(Bundle.STARTING, bundle.revision(), context, null));
    }

    private void activate(ModuleBundle bundle) throws BundleException {
        bundle.awaitsClass(false);
        ModuleContext context = Objects.requireNonNull(bundle.life().context());
        framework.fire(BundleEvent.STARTING, bundle);
        Activation activation;
        try {
            activation = Activation.begin(
                    bundle, context, framework.support().limits().create());
        } catch (ActivationException e) {
            deactivated(bundle);
            throw e;
        }
        if (bundle.getState() != Bundle.STARTING) {
            throw new BundleException(
                    bundle.label() + " was stopped or freed while it was starting.", BundleException.STATECHANGE_ERROR);
        }
        bundle.life(new ModuleBundle.Life(Bundle.ACTIVE, bundle.revision(), context, activation));
        framework.fire(BundleEvent.STARTED, bundle);
    }

    void stop(ModuleBundle bundle, int options) throws BundleException {
        bundle.requireInstalled();
        if (bundle.definition().isFragment()) {
            throw new BundleException(
                    bundle.label() + " is a fragment and cannot be stopped; stop its host.",
                    BundleException.INVALID_OPERATION);
        }
        bundle.gate().enter(bundle::label, "stopped");
        try {
            bundle.requireInstalled();
            if (bundle.getState() == Bundle.ACTIVE) {
                deactivate(bundle);
            }
            if (bundle.awaitsClass()) {
                deactivated(bundle);
            }
        } finally {
            bundle.gate().leave();
        }
    }

    private void deactivate(ModuleBundle bundle) throws BundleException {
        ModuleBundle.Life before = bundle.life();
        bundle.state(Bundle.STOPPING);
        framework.fire(BundleEvent.STOPPING, bundle);
        @Nullable ActivationException failure = null;
        Activation activation = before.activation();
        ModuleContext context = before.context();
        if (activation != null && context != null) {
            try {
                activation.end(context, framework.support().limits().stop());
            } catch (ActivationException e) {
                failure = e;
            }
        }
        settle(bundle);
        if (failure != null) {
            throw failure;
        }
    }

    private void deactivated(ModuleBundle bundle) {
        bundle.awaitsClass(false);
        bundle.state(Bundle.STOPPING);
        framework.fire(BundleEvent.STOPPING, bundle);
        settle(bundle);
    }

    private void settle(ModuleBundle bundle) {
        ModuleContext context = bundle.life().context();
        if (context != null) {
            context.invalidate();
        }
        bundle.life(new ModuleBundle.Life(Bundle.RESOLVED, bundle.revision(), null, null));
        framework.fire(BundleEvent.STOPPED, bundle);
    }

    /** Stops a bundle if need be, takes it out of the scope, and lets its classes go when nobody uses them any more. */
    void uninstall(ModuleBundle bundle) throws BundleException {
        BundleException failure = free(bundle);
        if (failure != null) {
            framework.publish(new FrameworkEvent(FrameworkEvent.ERROR, bundle, failure));
        }
    }

    /**
     * Uninstalls.
     *
     * @return what its stop threw, or null
     * @throws IllegalStateException when it was uninstalled before
     * @throws BundleException when another thread is changing its state and does not end
     */
    @Nullable
    BundleException free(ModuleBundle bundle) throws BundleException {
        bundle.requireInstalled();
        @Nullable BundleException failure = drain(bundle);
        bundle.gate().enter(bundle::label, "freed");
        try {
            bundle.requireInstalled();
            if (bundle.getState() == Bundle.ACTIVE) {
                try {
                    deactivate(bundle);
                } catch (BundleException e) {
                    failure = failure == null ? e : failure;
                }
            }
            if (bundle.awaitsClass()) {
                deactivated(bundle);
            }
            boolean wasResolved = bundle.getState() == Bundle.RESOLVED;
            framework.table().hide(bundle.definition());
            if (wasResolved) {
                bundle.state(Bundle.INSTALLED);
                framework.fire(BundleEvent.UNRESOLVED, bundle);
            }
            bundle.keepHeaders();
            bundle.state(Bundle.UNINSTALLED);
            framework.table().remove(bundle);
        } finally {
            bundle.gate().leave();
        }
        framework.fire(BundleEvent.UNINSTALLED, bundle);
        framework.freed(bundle);
        framework.sweep();
        return failure;
    }

    /** Waits for the calls in flight; those that do not end are reported with the stacks where they are. */
    private @Nullable BundleException drain(ModuleBundle bundle) {
        Duration limit = framework.support().limits().drain();
        List<Thread> left = bundle.leases().drain(limit);
        if (left.isEmpty()) {
            return null;
        }
        StringBuilder stacks = new StringBuilder();
        for (Thread thread : left) {
            stacks.append("\n  thread [").append(thread.getName()).append(']');
            for (StackTraceElement frame : thread.getStackTrace()) {
                stacks.append("\n    at ").append(frame);
            }
        }
        return new ActivationException(
                ErrorCode.CALLS_PENDING,
                bundle.label() + " was freed while " + left.size() + " calls into it had not ended "
                        + limit.multipliedBy(2).toMillis() + " ms after free began; their threads were interrupted:"
                        + stacks,
                null);
    }
}
