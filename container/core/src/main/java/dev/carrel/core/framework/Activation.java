/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.api.ErrorCode;
import dev.carrel.core.activation.ActivationException;
import dev.carrel.core.activation.ForeignWork;
import dev.carrel.core.explanation.LivingLoaders;
import dev.carrel.core.explanation.SameName;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * One life of a bundle's activator: instantiated and started by {@link #begin}, stopped once by {@link #end}.
 */
final class Activation {

    /** What is asked of an activator, and the codes of its failures. */
    private enum Step {
        START("start", ErrorCode.START_FAILED, ErrorCode.START_TIMEOUT),
        STOP("stop", ErrorCode.STOP_FAILED, ErrorCode.STOP_TIMEOUT);

        private final String word;
        private final ErrorCode failed;
        private final ErrorCode late;

        Step(String word, ErrorCode failed, ErrorCode late) {
            this.word = word;
            this.failed = failed;
            this.late = late;
        }
    }

    private final ModuleBundle bundle;
    private final @Nullable BundleActivator activator;

    private Activation(ModuleBundle bundle, @Nullable BundleActivator activator) {
        this.bundle = bundle;
        this.activator = activator;
    }

    static Activation begin(ModuleBundle bundle, BundleContext context, Optional<Duration> limit)
            throws ActivationException {
        Optional<String> className =
                bundle.definition().header(Constants.BUNDLE_ACTIVATOR).map(String::strip);
        if (className.isEmpty()) {
            return new Activation(bundle, null);
        }
        BundleActivator[] made = new BundleActivator[1];
        run(bundle, Step.START, limit, () -> {
            made[0] = instantiate(bundle, className.get());
            made[0].start(context);
        });
        return new Activation(bundle, made[0]);
    }

    Optional<BundleActivator> activator() {
        return Optional.ofNullable(activator);
    }

    void end(BundleContext context, Optional<Duration> limit) throws ActivationException {
        BundleActivator started = activator;
        if (started != null) {
            run(bundle, Step.STOP, limit, () -> started.stop(context));
        }
    }

    private static void run(ModuleBundle bundle, Step step, Optional<Duration> limit, ForeignWork.Work work)
            throws ActivationException {
        String purpose = bundle.definition().name() + " " + step.word;
        @Nullable Throwable thrown;
        try {
            thrown = new ForeignWork(
                            task -> bundle.framework().thread(purpose, task), bundle.contextLoader(), bundle.gate())
                    .run(limit, work);
        } catch (TimeoutException e) {
            throw new ActivationException(
                    step.late,
                    bundle.label() + " did not " + step.word + " within "
                            + limit.orElseThrow().toMillis() + " ms; its thread was interrupted at:" + e.getMessage(),
                    null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ActivationException(
                    ErrorCode.CREATE_INTERRUPTED, bundle.label() + " was interrupted during its " + step.word + ".", e);
        }
        if (thrown instanceof ActivationException unusable) {
            throw unusable;
        }
        if (thrown != null) {
            throw new ActivationException(
                    step.failed,
                    bundle.label() + ": the " + step.word + " method of its activator ["
                            + bundle.definition()
                                    .header(Constants.BUNDLE_ACTIVATOR)
                                    .orElse("") + "] threw " + thrown
                            + "." + explained(bundle, thrown),
                    thrown);
        }
    }

    private static String explained(ModuleBundle bundle, Throwable thrown) {
        LivingLoaders here = new LivingLoaders(bundle.framework().table().loaders());
        return new SameName(here)
                .of(thrown).stream().map(sentence -> " " + sentence).collect(Collectors.joining());
    }

    private static BundleActivator instantiate(ModuleBundle bundle, String className) throws ActivationException {
        try {
            Object made =
                    bundle.classLoader().loadClass(className).getConstructor().newInstance();
            if (made instanceof BundleActivator activator) {
                return activator;
            }
            throw unusable(bundle, className, "does not implement " + BundleActivator.class.getName(), null);
        } catch (ClassNotFoundException e) {
            throw unusable(bundle, className, "is not in the bundle: correct its Bundle-Activator header", e);
        } catch (InvocationTargetException e) {
            throw unusable(bundle, className, "failed in its constructor with " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw unusable(bundle, className, "has no public constructor without parameters", e);
        } catch (LinkageError e) {
            throw unusable(bundle, className, "cannot be loaded: " + e, e);
        }
    }

    private static ActivationException unusable(
            ModuleBundle bundle, String className, String why, @Nullable Throwable cause) {
        return new ActivationException(
                ErrorCode.ACTIVATOR_UNUSABLE,
                bundle.label() + ": its activator [" + className + "] " + why + ".",
                cause);
    }
}
