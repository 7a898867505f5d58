/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeOptions;
import dev.carrel.api.lend.Borrowing;
import dev.carrel.api.lend.LentService;
import dev.carrel.api.lend.Loan;
import dev.carrel.integration.BundleJar;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceEvent;

/** The component runtime, unmodified, injects what the host lends. */
@ExtendWith(NothingLeft.class)
class LentToComponentTest {

    private static final long PATIENCE = 60;
    private static final String SCR = "org.apache.felix.scr";
    private static final String ASKER = "test.asker";

    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="asker" immediate="true">
              <implementation class="%s"/>
              <service><provide interface="java.util.concurrent.Callable"/></service>
              <reference name="lent" interface="java.util.function.Supplier" bind="bind" unbind="unbind"
                  target="(dev.carrel.lent=scope)"/>
            </scr:component>
            """.formatted(Asker.class.getName());

    @TempDir
    private Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        List.of("org.osgi.util.function", "org.osgi.util.promise", "org.osgi.service.component", SCR)
                .forEach(name -> container.deploy(RealBundles.path(name)));
        container.deploy(
                ASKER,
                BundleJar.named(ASKER, "Bundle-Version: 1.0.0", "Service-Component: OSGI-INF/asker.xml")
                        .type(Asker.class)
                        .entry("OSGI-INF/asker.xml", COMPONENT.getBytes(StandardCharsets.UTF_8))
                        .open());
    }

    @AfterEach
    void close() {
        container.close();
    }

    private InterpreterScope scope(ScopeOptions options) {
        InterpreterScope scope = container.createScope(options);
        scope.importModule(SCR);
        scope.importModule(ASKER);
        return scope;
    }

    @Test
    void aComponentIsThereAsLongAsTheHostLendsWhatItNeeds() throws Exception {
        InterpreterScope red = scope(ScopeOptions.named("red"));
        InterpreterScope blue = scope(ScopeOptions.named("blue"));
        InterpreterScope shut = scope(ScopeOptions.named("shut").withBorrowing(Borrowing.nothing()));
        assertNull(red.bundleContext().getServiceReference(Callable.class));
        CountDownLatch there = expect(ServiceEvent.REGISTERED, red, blue);
        Loan loan = container.lending().lend(LentService.perScope(Supplier.class, new PerScope()));
        assertTrue(there.await(PATIENCE, TimeUnit.SECONDS), "the components are not there");
        assertEquals("red{}", red.call(Callable.class, LentToComponentTest::answer));
        assertEquals("blue{}", blue.call(Callable.class, LentToComponentTest::answer));
        assertNull(shut.bundleContext().getServiceReference(Callable.class));

        CountDownLatch gone = expect(ServiceEvent.UNREGISTERING, red, blue);
        loan.close();
        assertTrue(gone.await(PATIENCE, TimeUnit.SECONDS), "the components are still there");
    }

    private static Object answer(Callable<?> asker) {
        try {
            return asker.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CountDownLatch expect(int type, InterpreterScope... scopes) throws Exception {
        CountDownLatch happened = new CountDownLatch(scopes.length);
        for (InterpreterScope scope : scopes) {
            scope.bundleContext()
                    .addServiceListener(
                            event -> {
                                if (event.getType() == type) {
                                    happened.countDown();
                                }
                            },
                            "(objectClass=java.util.concurrent.Callable)");
        }
        return happened;
    }
}
