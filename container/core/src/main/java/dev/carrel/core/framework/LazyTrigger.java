/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.ActivationTrigger;
import dev.carrel.core.activation.ActivationPolicy;
import org.osgi.framework.Constants;

/**
 * Tells the scope when a class of a bundle is defined. Also those of eager bundles count, since one may be defined around
 * a class of a lazy one.
 *
 * @param bundle whose classes these are
 * @param policy which of them activate it
 */
record LazyTrigger(ModuleBundle bundle, ActivationPolicy policy) implements ActivationTrigger {

    static LazyTrigger of(ModuleBundle bundle) {
        String header =
                bundle.definition().header(Constants.BUNDLE_ACTIVATIONPOLICY).orElse("");
        return new LazyTrigger(bundle, ActivationPolicy.of(header));
    }

    @Override
    public void beforeDefine(String className, String packageName) {
        bundle.framework().lazyActivations().ifPresent(activations -> {
            activations.begin();
            if (bundle.awaitsClass() && policy.isTriggeredBy(packageName)) {
                activations.triggered(bundle);
            }
        });
    }

    @Override
    public void afterDefine(String className, String packageName) {
        bundle.framework().lazyActivations().ifPresent(LazyActivations::end);
    }
}
