/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.CarrelException;
import dev.carrel.api.lend.LentService;
import dev.carrel.api.lend.Loan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Lends the services of the host framework that have the property {@link LentService#LEND}, as long as they are registered.
 *
 * <p><b>Threads.</b> Safe for use by several threads: called on those that register and unregister in the host framework.
 */
public final class HostLender implements ServiceTrackerCustomizer<Object, Loan>, AutoCloseable {

    private final BundleContext host;
    private final LendingDesk desk;
    private final ServiceTracker<Object, Loan> tracker;

    /**
     * Lends what there is, and what will be.
     *
     * @param host the context of the host framework's system bundle
     * @param desk lends it
     */
    public HostLender(BundleContext host, LendingDesk desk) {
        this.host = host;
        this.desk = desk;
        try {
            this.tracker = new ServiceTracker<>(host, FrameworkUtil.createFilter("(" + LentService.LEND + "=*)"), this);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("A filter of Carrel's does not parse.", e);
        }
        tracker.open(true);
    }

    @Override
    public @Nullable Loan addingService(ServiceReference<Object> reference) {
        try {
            HostSource source = HostSource.of(host, reference);
            Map<String, Object> properties = properties(reference);
            List<String> classes = source.classes();
            Object name = reference.getProperty(LentService.NAME);
            return desk.lend(new Offer(name == null ? classes.get(0) : name.toString(), classes, source, properties));
        } catch (CarrelException e) {
            System.getLogger(HostLender.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Loan loan) {
        loan.change(properties(reference));
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Loan loan) {
        loan.close();
    }

    /** Withdraws all that bundles of the host framework lend. */
    @Override
    public void close() {
        tracker.close();
    }

    private static Map<String, Object> properties(ServiceReference<?> reference) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String key : reference.getPropertyKeys()) {
            boolean ofTheHost = key.equals(LentService.LEND)
                    || key.equals(LentService.TYPES)
                    || key.equals(Constants.SERVICE_ID)
                    || key.equals(Constants.SERVICE_BUNDLEID)
                    || key.equals(Constants.SERVICE_SCOPE)
                    || key.equals(Constants.OBJECTCLASS);
            if (!ofTheHost) {
                properties.put(key, reference.getProperty(key));
            }
        }
        return properties;
    }
}
