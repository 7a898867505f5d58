/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.registry.testing.StubScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.UnfilteredServiceListener;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/** Who hears of services, and what hooks may do about it. */
class ListeningTest {

    private static final String RUNNABLE = Runnable.class.getName();
    private static final int REGISTERED = ServiceEvent.REGISTERED;
    private static final int MODIFIED = ServiceEvent.MODIFIED;
    private static final int ENDMATCH = ServiceEvent.MODIFIED_ENDMATCH;
    private static final int UNREGISTERING = ServiceEvent.UNREGISTERING;

    private final StubScope scope = new StubScope();
    private final Participant provider = scope.join(1);
    private final Participant consumer = scope.join(2);
    private final Runnable service = () -> {};
    private final List<Integer> heard = new ArrayList<>();
    private final ServiceListener listener = event -> heard.add(event.getType());

    private static Dictionary<String, Object> colour(String value) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("colour", value);
        return properties;
    }

    private ServiceRegistration<?> register(String colour) {
        return provider.register(new String[] {RUNNABLE}, service, colour(colour));
    }

    @Test
    void aListenerHearsOfTheWholeLifeOfAService() throws Exception {
        consumer.addListener(listener, null);
        ServiceRegistration<?> registration = register("red");
        registration.setProperties(colour("blue"));
        registration.unregister();
        assertEquals(List.of(REGISTERED, MODIFIED, UNREGISTERING), heard);
    }

    @Test
    void aFilterIsToldWhenAServiceNoLongerMatches() throws Exception {
        consumer.addListener(listener, "(&(objectClass=" + RUNNABLE + ")(colour=red))");
        ServiceRegistration<?> registration = register("blue");
        assertEquals(List.of(), heard);
        registration.setProperties(colour("red"));
        registration.setProperties(colour("red"));
        registration.setProperties(colour("blue"));
        registration.setProperties(colour("green"));
        assertEquals(List.of(MODIFIED, MODIFIED, ENDMATCH), heard);
    }

    @Test
    void anUnfilteredListenerHearsOfEverythingDespiteItsFilter() throws Exception {
        UnfilteredServiceListener unfiltered = event -> heard.add(event.getType());
        consumer.addListener(unfiltered, "(colour=red)");
        register("blue").unregister();
        assertEquals(List.of(REGISTERED, UNREGISTERING), heard);
    }

    @Test
    void onlyAnAllServiceListenerHearsOfClassesFromElsewhere() throws Exception {
        scope.estrange(RUNNABLE);
        AllServiceListener all = event -> heard.add(event.getType());
        List<Integer> other = new ArrayList<>();
        consumer.addListener(all, null);
        consumer.addListener(event -> other.add(event.getType()), null);
        register("red");
        assertEquals(List.of(REGISTERED), heard);
        assertEquals(List.of(), other);
    }

    @Test
    void addingAListenerAgainReplacesItsFilter() throws Exception {
        consumer.addListener(listener, "(colour=red)");
        consumer.addListener(listener, "(colour=blue)");
        register("red");
        assertEquals(List.of(), heard);
        register("blue");
        assertEquals(List.of(REGISTERED), heard);
        consumer.removeListener(listener);
        consumer.removeListener(listener);
        register("blue");
        assertEquals(List.of(REGISTERED), heard);
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedAndChangesNothing() throws Exception {
        consumer.addListener(listener, "(colour=red)");
        assertThrows(InvalidSyntaxException.class, () -> consumer.addListener(listener, "(colour"));
        register("red");
        assertEquals(List.of(REGISTERED), heard);
    }

    @Test
    void manyListenersAreServedThroughAnIndex() throws Exception {
        for (int i = 0; i < 20; i++) {
            int number = i;
            consumer.addListener(event -> heard.add(number), "(objectClass=" + RUNNABLE + ")");
            consumer.addListener(event -> heard.add(-1), "(objectClass=java.util.concurrent.Callable)");
        }
        consumer.addListener(listener, null);
        provider.register(new String[] {RUNNABLE, Object.class.getName(), RUNNABLE}, service, null);
        assertEquals(21, heard.size());
        assertFalse(heard.contains(-1));
    }

    @Test
    void aListenerThatIsRemovedDuringDeliveryIsNotCalled() throws Exception {
        consumer.addListener(event -> consumer.removeListener(listener), null);
        consumer.addListener(listener, null);
        register("red");
        assertEquals(List.of(), heard);
    }

    @Test
    void aListenerThatThrowsIsReportedAndTheNextIsCalled() throws Exception {
        RuntimeException failure = new RuntimeException("on purpose");
        consumer.addListener(
                event -> {
                    throw failure;
                },
                null);
        consumer.addListener(listener, null);
        register("red");
        assertEquals(List.of(REGISTERED), heard);
        assertSame(failure, scope.published().get(0).getThrowable());
        assertSame(consumer.bundle(), scope.published().get(0).getBundle());
    }

    @Test
    void aServiceCanBeUsedAsLongAsItsEndIsBeingTold() throws Exception {
        ServiceRegistration<?> registration = register("red");
        List<Object> got = new ArrayList<>();
        consumer.addListener(event -> got.add(consumer.get(event.getServiceReference())), null);
        registration.unregister();
        assertEquals(List.of(service), got);
    }

    @Test
    void aServiceIsUnregisteredOnceAlsoWhenAListenerTriesAgain() throws Exception {
        ServiceRegistration<?> registration = register("red");
        consumer.addListener(event -> assertThrows(IllegalStateException.class, registration::unregister), null);
        consumer.addListener(listener, null);
        registration.unregister();
        assertEquals(List.of(UNREGISTERING), heard);
        assertEquals(List.of(), scope.published());
    }

    @Nested
    class Stopping {

        @Test
        void unregistersThenReleasesThenSilences() throws Exception {
            ServiceReference<?> used = register("red").getReference();
            consumer.get(used);
            consumer.register(new String[] {RUNNABLE}, service, colour("blue"));
            consumer.register(new String[] {RUNNABLE}, service, colour("green"));
            List<Object> own = new ArrayList<>();
            consumer.addListener(
                    event -> own.add(
                            event.getServiceReference().getProperty("colour") + " " + used.getUsingBundles().length),
                    null);
            consumer.close();
            assertEquals(List.of("green 1", "blue 1"), own);
            assertEquals(null, used.getUsingBundles());
            register("black");
            assertEquals(2, own.size());
        }

        @Test
        void refusesEverythingAfterwards() {
            ServiceReference<?> reference = register("red").getReference();
            consumer.close();
            consumer.close();
            assertThrows(IllegalStateException.class, () -> consumer.get(reference));
            assertThrows(IllegalStateException.class, () -> consumer.unget(reference));
            assertThrows(IllegalStateException.class, () -> consumer.objects(reference));
            assertThrows(IllegalStateException.class, () -> consumer.reference(RUNNABLE));
            assertThrows(IllegalStateException.class, () -> consumer.references(null, null, true));
            assertThrows(IllegalStateException.class, () -> consumer.addListener(listener, null));
            assertThrows(IllegalStateException.class, () -> consumer.removeListener(listener));
            IllegalStateException refusal = assertThrows(
                    IllegalStateException.class, () -> consumer.register(new String[] {RUNNABLE}, service, null));
            assertTrue(refusal.getMessage().contains("Bundle [2] is stopped"), refusal.getMessage());
        }

        @Test
        void doesNotGoOnForEverWhenAListenerRegistersAgain() throws Exception {
            List<Throwable> refused = new ArrayList<>();
            provider.addListener(
                    event -> {
                        if (event.getType() == UNREGISTERING) {
                            refused.add(assertThrows(IllegalStateException.class, () -> register("again")));
                        }
                    },
                    null);
            register("red");
            provider.close();
            assertEquals(1, refused.size());
            assertEquals(List.of(), consumer.references(null, null, true));
        }
    }

    @Nested
    class Hooks {

        private final Participant hooker = scope.join(3);
        private final Participant system = scope.registry().join(scope.systemContext());

        @Test
        void hideServicesFromAllButTheSystemBundle() throws Exception {
            ServiceReference<?> reference = register("red").getReference();
            FindHook hook = (context, name, filter, all, references) -> {
                assertThrows(UnsupportedOperationException.class, () -> references.add(reference));
                references.remove(reference);
            };
            hooker.register(new String[] {FindHook.class.getName()}, hook, null);
            assertEquals(List.of(), consumer.references(RUNNABLE, null, false));
            assertEquals(null, consumer.reference(RUNNABLE));
            assertEquals(reference, system.reference(RUNNABLE));
        }

        @Test
        void keepEventsFromAllButTheSystemBundle() throws Exception {
            List<Integer> bySystem = new ArrayList<>();
            consumer.addListener(listener, null);
            system.addListener(event -> bySystem.add(event.getType()), null);
            EventListenerHook hook = (event, listeners) -> {
                assertThrows(UnsupportedOperationException.class, () -> listeners.put(hooker.context(), List.of()));
                listeners.clear();
            };
            ServiceRegistration<?> registration =
                    hooker.register(new String[] {EventListenerHook.class.getName()}, hook, null);
            heard.clear();
            bySystem.clear();
            register("red");
            assertEquals(List.of(), heard);
            assertEquals(List.of(REGISTERED), bySystem);
            registration.unregister();
            register("blue");
            assertEquals(List.of(UNREGISTERING, REGISTERED), heard);
        }

        @Test
        @SuppressWarnings("deprecation")
        void ofTheOldKindKeepEventsFromContexts() throws Exception {
            consumer.addListener(listener, null);
            org.osgi.framework.hooks.service.EventHook hook = (event, contexts) -> contexts.remove(consumer.context());
            hooker.register(new String[] {org.osgi.framework.hooks.service.EventHook.class.getName()}, hook, null);
            heard.clear();
            register("red");
            assertEquals(List.of(), heard);
        }

        @Test
        void takeSingleListenersAway() throws Exception {
            List<Integer> second = new ArrayList<>();
            consumer.addListener(listener, "(colour=red)");
            consumer.addListener(event -> second.add(event.getType()), null);
            EventListenerHook hook = (event, listeners) -> {
                for (Map.Entry<BundleContext, Collection<ListenerInfo>> entry : listeners.entrySet()) {
                    entry.getValue().removeIf(info -> "(colour=red)".equals(info.getFilter()));
                }
            };
            hooker.register(new String[] {EventListenerHook.class.getName()}, hook, null);
            second.clear();
            register("red");
            assertEquals(List.of(), heard);
            assertEquals(List.of(REGISTERED), second);
        }

        @Test
        void hearOfListenersThatComeAndGo() throws Exception {
            consumer.addListener(listener, "(colour=red)");
            List<String> told = new ArrayList<>();
            List<ListenerInfo> known = new ArrayList<>();
            hooker.register(
                    new String[] {ListenerHook.class.getName()},
                    new ListenerHook() {
                        @Override
                        public void added(Collection<ListenerInfo> listeners) {
                            listeners.forEach(info -> told.add("+" + info.getFilter()));
                            known.addAll(listeners);
                            assertThrows(UnsupportedOperationException.class, listeners::clear);
                        }

                        @Override
                        public void removed(Collection<ListenerInfo> listeners) {
                            listeners.forEach(info -> told.add("-" + info.getFilter()));
                            assertTrue(known.containsAll(listeners));
                            listeners.forEach(info -> assertTrue(info.isRemoved()));
                        }
                    },
                    null);
            consumer.addListener(listener, null);
            consumer.close();
            assertEquals(List.of("+(colour=red)", "-(colour=red)", "+null", "-null"), told);
            assertEquals(List.of(), scope.published());
        }

        @Test
        void areCalledInOrderOfTheirRankingAlsoWhenOneThrows() throws Exception {
            List<String> order = new ArrayList<>();
            for (int ranking : new int[] {1, 3, 2}) {
                Hashtable<String, Object> properties = new Hashtable<>();
                properties.put("service.ranking", ranking);
                FindHook hook = (context, name, filter, all, references) -> {
                    order.add("hook " + ranking);
                    if (ranking == 2) {
                        throw new IllegalArgumentException("on purpose");
                    }
                };
                hooker.register(new String[] {FindHook.class.getName()}, hook, properties);
            }
            consumer.references(RUNNABLE, null, false);
            assertEquals(List.of("hook 3", "hook 2", "hook 1"), order);
            assertSame(hooker.bundle(), scope.published().get(0).getBundle());
        }
    }
}
