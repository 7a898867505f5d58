/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.registry.testing.StubScope;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.dto.ServiceReferenceDTO;

/** Registering, describing and finding services. */
class RegisteringAndFindingTest {

    private static final String RUNNABLE = Runnable.class.getName();

    private final StubScope scope = new StubScope();
    private final Participant provider = scope.join(1);
    private final Participant consumer = scope.join(2);
    private final Runnable service = () -> {};

    private static Dictionary<String, ?> properties(Object... pairs) {
        Hashtable<String, Object> properties = new Hashtable<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put((String) pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    private ServiceRegistration<?> register(Object... pairs) {
        return provider.register(new String[] {RUNNABLE}, service, properties(pairs));
    }

    @Test
    void aServiceIsFoundByItsClassAndByNoOther() throws Exception {
        ServiceRegistration<?> registration = register();
        assertEquals(List.of(registration.getReference()), consumer.references(RUNNABLE, null, false));
        assertEquals(List.of(), consumer.references(Callable.class.getName(), null, false));
        assertEquals(registration.getReference(), consumer.reference(RUNNABLE));
    }

    @Test
    void aServiceThatIsUnregisteredIsNotFound() throws Exception {
        register().unregister();
        assertEquals(List.of(), consumer.references(null, null, true));
        assertNull(consumer.reference(RUNNABLE));
    }

    @Test
    void theFrameworkSetsClassIdBundleAndScope() {
        ServiceReference<?> reference = register(Constants.SERVICE_ID, 99L, "objectclass", "x", "Service.Scope", "y")
                .getReference();
        assertArrayEquals(new String[] {RUNNABLE}, (String[]) reference.getProperty("OBJECTCLASS"));
        assertEquals(1L, reference.getProperty(Constants.SERVICE_ID));
        assertEquals(1L, reference.getProperty(Constants.SERVICE_BUNDLEID));
        assertEquals("singleton", reference.getProperty(Constants.SERVICE_SCOPE));
        assertEquals(4, reference.getPropertyKeys().length);
        assertEquals(4, reference.getProperties().size());
    }

    @Test
    void keysDoNotTellCaseButKeepIt() {
        ServiceReference<?> reference = register("Some.Key", 1).getReference();
        assertEquals(1, reference.getProperty("some.key"));
        assertEquals(1, reference.getProperties().get("SOME.KEY"));
        assertTrue(List.of(reference.getPropertyKeys()).contains("Some.Key"));
    }

    @Test
    void twoKeysThatDifferInCaseOnlyAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> register("key", 1, "KEY", 2));
        ServiceRegistration<?> registration = register("key", 1);
        assertThrows(IllegalArgumentException.class, () -> registration.setProperties(properties("key", 1, "KEY", 2)));
    }

    @Test
    void whatIsGivenOutCannotChangeTheService() {
        ServiceReference<?> reference = register("list", new int[] {1}).getReference();
        ((int[]) reference.getProperty("list"))[0] = 2;
        ((String[]) reference.getProperty(Constants.OBJECTCLASS))[0] = "x";
        reference.getProperties().put("more", 1);
        assertArrayEquals(new int[] {1}, (int[]) reference.getProperty("list"));
        assertEquals(reference, consumer.reference(RUNNABLE));
        assertNull(reference.getProperty("more"));
    }

    @Test
    void aServiceMustBeWhatItsNamesSay() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> provider.register(new String[] {RUNNABLE, Callable.class.getName()}, service, null));
        assertTrue(refusal.getMessage().contains("[java.util.concurrent.Callable]"), refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> provider.register(new String[] {RUNNABLE}, null, null));
        assertThrows(IllegalArgumentException.class, () -> provider.register(new String[0], service, null));
    }

    @Test
    void theHighestRankingComesFirstThenTheOldest() throws Exception {
        ServiceRegistration<?> low = register(Constants.SERVICE_RANKING, Integer.MIN_VALUE);
        ServiceRegistration<?> none = register();
        ServiceRegistration<?> high = register(Constants.SERVICE_RANKING, 7);
        ServiceRegistration<?> alsoHigh = register(Constants.SERVICE_RANKING, 7);
        ServiceRegistration<?> wrongType = register(Constants.SERVICE_RANKING, 9L);
        List<ServiceReference<?>> found = consumer.references(RUNNABLE, null, false);
        assertEquals(
                List.of(
                        high.getReference(),
                        alsoHigh.getReference(),
                        none.getReference(),
                        wrongType.getReference(),
                        low.getReference()),
                found);
        assertEquals(found, found.stream().sorted(Comparator.reverseOrder()).toList());
        assertEquals(0, low.getReference().compareTo(low.getReference()));
    }

    @Test
    void aNewRankingMovesAServiceAlsoWhenThereAreMany() throws Exception {
        List<ServiceRegistration<?>> many = new java.util.ArrayList<>();
        IntStream.range(0, 30).forEach(i -> many.add(register(Constants.SERVICE_RANKING, i % 3)));
        many.get(0).setProperties(properties(Constants.SERVICE_RANKING, 10));
        assertEquals(many.get(0).getReference(), consumer.reference(RUNNABLE));
        many.get(0).setProperties(properties(Constants.SERVICE_RANKING, -10));
        List<ServiceReference<?>> found = consumer.references(RUNNABLE, null, false);
        assertEquals(30, found.size());
        assertEquals(many.get(0).getReference(), found.get(29));
        assertEquals(found, consumer.references(null, null, false));
    }

    @Test
    void referencesOfAnotherScopeAreRefused() {
        ServiceReference<?> foreign = new StubScope()
                .join(1)
                .register(new String[] {RUNNABLE}, service, null)
                .getReference();
        ServiceReference<?> own = register().getReference();
        assertThrows(IllegalArgumentException.class, () -> own.compareTo(foreign));
        assertThrows(IllegalArgumentException.class, () -> consumer.get(foreign));
        assertThrows(IllegalArgumentException.class, () -> consumer.unget(foreign));
        assertThrows(IllegalArgumentException.class, () -> consumer.objects(foreign));
    }

    @Test
    void filtersFindByPropertyAndByClass() throws Exception {
        for (int i = 0; i < 20; i++) {
            register("id", i);
        }
        provider.register(new String[] {Object.class.getName()}, service, properties("id", 7));
        assertEquals(1, consumer.references(RUNNABLE, "(id=7)", false).size());
        assertEquals(2, consumer.references(null, "(id=7)", false).size());
        assertEquals(
                1,
                consumer.references(null, "(&(objectClass=" + RUNNABLE + ")(id=7))", false)
                        .size());
        assertEquals(
                1,
                consumer.references(null, "(&(id=7)(OBJECTCLASS=" + RUNNABLE + "))", false)
                        .size());
        assertEquals(
                20,
                consumer.references(null, "(objectClass=" + RUNNABLE + ")", false)
                        .size());
        assertEquals(
                20, consumer.references(null, "(objectClass=*Runnable)", false).size());
        assertEquals(
                1,
                consumer.references(null, "(!(objectClass=" + RUNNABLE + "))", false)
                        .size());
    }

    @Test
    void aBundleThatTakesAClassFromElsewhereFindsTheServiceOnlyWhenItAsksForAll() throws Exception {
        register();
        scope.estrange(RUNNABLE);
        assertEquals(0, consumer.references(RUNNABLE, null, false).size());
        assertNull(consumer.reference(RUNNABLE));
        assertEquals(1, consumer.references(RUNNABLE, null, true).size());
        assertEquals(1, provider.references(RUNNABLE, null, false).size());
    }

    @Test
    void anUnregisteredServiceStillTellsItsProperties() {
        ServiceRegistration<?> registration = register("key", 1);
        ServiceReference<?> reference = registration.getReference();
        assertNotNull(reference.getBundle());
        registration.unregister();
        assertNull(reference.getBundle());
        assertEquals(1, reference.getProperty("key"));
        assertEquals("singleton", reference.getProperty(Constants.SERVICE_SCOPE));
        assertThrows(IllegalStateException.class, registration::unregister);
        assertThrows(IllegalStateException.class, registration::getReference);
        assertThrows(IllegalStateException.class, () -> registration.setProperties(null));
    }

    @Test
    void theTransferObjectHoldsPlainValues() {
        ServiceReference<?> reference = register(
                        "number", 1, "object", List.of(1), "names", new String[] {"a"}, "objects", new Object[] {1})
                .getReference();
        consumer.get(reference);
        ServiceReferenceDTO dto = reference.adapt(ServiceReferenceDTO.class);
        assertEquals(1, dto.id);
        assertEquals(1, dto.bundle);
        assertArrayEquals(new long[] {2}, dto.usingBundles);
        assertEquals(1, dto.properties.get("number"));
        assertEquals("[1]", dto.properties.get("object"));
        assertArrayEquals(new String[] {"a"}, (String[]) dto.properties.get("names"));
        assertArrayEquals(new String[] {"1"}, (String[]) dto.properties.get("objects"));
        assertNull(reference.adapt(String.class));
    }

    @Test
    void aBundleListsWhatItRegisteredInOrder() {
        ServiceRegistration<?> first = register();
        ServiceRegistration<?> second = register();
        ServiceRegistration<?> third = register();
        ServiceReference<?> one = first.getReference();
        ServiceReference<?> three = third.getReference();
        second.unregister();
        assertEquals(List.of(one, three), provider.registered());
        third.unregister();
        first.unregister();
        assertEquals(List.of(), provider.registered());
    }
}
