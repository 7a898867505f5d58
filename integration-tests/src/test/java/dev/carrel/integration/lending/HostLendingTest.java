/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.lend.LentService;
import dev.carrel.api.lend.Loan;
import dev.carrel.core.lend.HostLender;
import dev.carrel.integration.BundleJar;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.jdbc.DataSourceFactory;

/** What bundles of the host framework lend to scopes by a property on their services. */
@Timeout(120)
class HostLendingTest {

    private static final String JDBC = "org.osgi.service.jdbc";

    @TempDir
    private Path home;

    private HostedScopes scopes;
    private Bundle lender;

    @BeforeEach
    void open() throws Exception {
        scopes = new HostedScopes(home);
        lender = scopes.start(BundleJar.named(
                        "test.lender",
                        "Bundle-Version: 1.0.0",
                        "Import-Package: org.osgi.framework,dev.carrel.api.lend",
                        "Bundle-Activator: " + HostBundle.class.getName())
                .type(HostBundle.class)
                .type(Class.forName(HostBundle.class.getName() + "$Prototypes"))
                .type(Class.forName(HostBundle.class.getName() + "$Factory")));
    }

    @AfterEach
    void close() {
        scopes.close();
        List.copyOf(System.getProperties().stringPropertyNames()).stream()
                .filter(name -> name.startsWith("test.lending."))
                .forEach(System::clearProperty);
    }

    private InterpreterScope scope(String name) throws Exception {
        return scopes.scope(name, BundleJar.withActivator("test.looker", Looker.class));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object ask(InterpreterScope scope, String question) {
        return scope.service(Function.class).orElseThrow().apply(question);
    }

    private static @Nullable Object get(InterpreterScope scope, String name) {
        return ((Supplier<?>) ask(scope, "get " + name)).get();
    }

    @Test
    void aServiceIsLentInTheWayThatItsPropertySays() throws Exception {
        InterpreterScope red = scope("red");
        InterpreterScope blue = scope("blue");
        assertEquals(
                List.of("changing", "factory", "prototype", "shared"),
                scopes.desk().loans().stream().map(Loan::name).sorted().toList());
        assertEquals(4, ask(red, "count"));
        assertEquals("for all", get(red, "shared"));
        assertSame(ask(red, "get shared"), ask(blue, "get shared"));
        assertSame(get(red, "prototype"), get(red, "prototype"));
        assertNotSame(get(red, "prototype"), get(blue, "prototype"));
        assertEquals("red", get(red, "factory"));
        assertEquals("blue", get(blue, "factory"));
        assertEquals(LentService.PER_SCOPE, ask(red, "how prototype"));
        red.close();
        assertEquals("yes", System.getProperty("test.lending.ungot"));
        assertEquals("yes", System.getProperty("test.lending.closed.red"));
        assertEquals("blue", get(blue, "factory"));
    }

    @Test
    void whatCannotBeLentAsAskedIsRefusedInWords() throws Exception {
        List<String> warnings = new CopyOnWriteArrayList<>();
        java.util.logging.Logger logger = java.util.logging.Logger.getLogger(HostLender.class.getName());
        java.util.logging.Filter note = record -> warnings.add(record.getMessage()) && false;
        logger.setFilter(note);
        try {
            lender.stop();
            lender.start();
        } finally {
            logger.setFilter(null);
        }
        assertEquals(
                List.of(
                        "CA-852 Host bundle [test.lender [1]] asks to lend its service [java.util.function.Supplier] to"
                                + " scopes, but it is neither a prototype nor a"
                                + " [dev.carrel.api.lend.ScopeServiceFactory], so that there is one object for all"
                                + " scopes; register one of these, or set [dev.carrel.lend=shared].",
                        "CA-852 Host bundle [test.lender [1]] asks to lend its service [java.util.function.Supplier] to"
                                + " scopes, but the value [somehow] of [dev.carrel.lend] is neither [shared] nor"
                                + " [scope]; set one of these."),
                warnings.stream()
                        .map(text -> text.replaceAll("bundle \\[.*?] asks", "bundle [test.lender [1]] asks")
                                .replaceAll("service .*? to scopes", "service [java.util.function.Supplier] to scopes"))
                        .toList());
    }

    @Test
    void aHostBundleThatStopsTakesItsServicesOutOfAllScopes() throws Exception {
        InterpreterScope red = scope("red");
        InterpreterScope blue = scope("blue");
        assertEquals("red", get(red, "factory"));
        lender.stop();
        assertEquals(0, ask(red, "count"));
        assertEquals(0, ask(blue, "count"));
        assertEquals(4, heard(red, "unregistering"));
        assertEquals(4, heard(blue, "unregistering"));
        assertEquals("yes", System.getProperty("test.lending.closed.red"));
        assertEquals(List.of(), scopes.desk().loans());
        lender.start();
        assertEquals(4, heard(red, "registered"));
        assertEquals("for all", get(red, "shared"));
    }

    @Test
    void changedPropertiesOfAHostServiceAreHeardInTheScopes() throws Exception {
        InterpreterScope red = scope("red");
        BundleContext host = lender.getBundleContext();
        host.getService(host.getServiceReference(Callable.class)).call();
        assertEquals(List.of("modified changing"), ask(red, "events"));
    }

    private static long heard(InterpreterScope scope, String event) {
        return ((List<?>) ask(scope, "events"))
                .stream().filter(each -> each.toString().startsWith(event)).count();
    }

    @Test
    void aModuleWithItsOwnCopyOfThePackageDoesNotSeeTheService() throws Exception {
        scopes.desk().lend(LentService.shared(DataSourceFactory.class, new NoDataSources()));
        Bundle wired = module("wired", "Import-Package: " + JDBC);
        Bundle own = scopes.scope(
                        "own", BundleJar.named("test.own", "Bundle-Version: 1").type(DataSourceFactory.class))
                .bundleContext()
                .getBundle(1);
        assertSame(DataSourceFactory.class, wired.loadClass(DataSourceFactory.class.getName()));
        assertNotSame(DataSourceFactory.class, own.loadClass(DataSourceFactory.class.getName()));
        assertEquals(1, references(wired, false));
        assertEquals(0, references(own, false));
        assertEquals(1, references(own, true));
    }

    private Bundle module(String name, String header) throws Exception {
        InterpreterScope scope = scopes.scope(name, BundleJar.named("test." + name, "Bundle-Version: 1", header));
        return scope.bundleContext().getBundle(1);
    }

    private static int references(Bundle bundle, boolean all) throws Exception {
        BundleContext context = bundle.getBundleContext();
        String name = DataSourceFactory.class.getName();
        Object[] found = all ? context.getAllServiceReferences(name, null) : context.getServiceReferences(name, null);
        return found == null ? 0 : found.length;
    }

    /** Has none. */
    private static final class NoDataSources implements DataSourceFactory {

        @Override
        public DataSource createDataSource(Properties properties) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) {
            throw new UnsupportedOperationException();
        }

        @Override
        public XADataSource createXADataSource(Properties properties) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Driver createDriver(Properties properties) {
            throw new UnsupportedOperationException();
        }
    }
}
