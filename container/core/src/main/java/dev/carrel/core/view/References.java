/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.view;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;

/** Service references in the form in which the OSGi API hands them out: null where there is none. */
public final class References {

    private References() {}

    /**
     * References as an array.
     *
     * @param references any
     * @return an array, or null when there is none
     */
    public static ServiceReference<?> @Nullable [] orNull(Collection<ServiceReference<?>> references) {
        return references.isEmpty() ? null : references.toArray(new ServiceReference<?>[0]);
    }
}
