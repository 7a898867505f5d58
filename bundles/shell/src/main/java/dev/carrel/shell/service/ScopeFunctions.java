/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.service;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.shell.session.ChosenScope;
import dev.carrel.shell.syntax.Nearest;
import dev.carrel.shell.syntax.WrongUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;

/**
 * The commands that the chosen scope's modules bring: their services with {@code osgi.command} properties. Gogo asks here
 * for every name that the host does not know.
 *
 * <p><b>Threads.</b> Safe: each call looks at the scope as it is.
 */
public final class ScopeFunctions implements Function {

    private final Container container;

    /**
     * Creates the function.
     *
     * @param container that has the scopes
     */
    public ScopeFunctions(Container container) {
        this.container = container;
    }

    @Override
    public @Nullable Object execute(CommandSession session, List<Object> words) throws Exception {
        String name = words.get(0).toString();
        Offer offer = offers(session)
                .filter(each -> each.isCalled(name))
                .findFirst()
                .orElseThrow(() -> unknown(session, name));
        return ModuleCalls.service(
                session,
                offer.module(),
                offer.reference(),
                new ModuleCalls.Method(offer.function(), words.subList(1, words.size())));
    }

    /**
     * The names of these commands.
     *
     * @param session whose chosen scope is asked
     * @return each as {@code scope:function}
     */
    public SortedSet<String> names(CommandSession session) {
        SortedSet<String> names = new TreeSet<>();
        offers(session).forEach(each -> names.add(each.group() + ":" + each.function()));
        return names;
    }

    private Stream<Offer> offers(CommandSession session) {
        return ChosenScope.name(session).flatMap(container::scope).stream()
                .map(InterpreterScope::modules)
                .flatMap(List::stream)
                .flatMap(ScopeFunctions::offers);
    }

    private static Stream<Offer> offers(ModuleObject module) {
        ServiceReference<?>[] registered = module.bundle().getRegisteredServices();
        return registered == null
                ? Stream.empty()
                : Stream.of(registered).flatMap(reference -> functions(reference)
                        .map(function -> new Offer(
                                module,
                                reference,
                                String.valueOf(reference.getProperty(CommandProcessor.COMMAND_SCOPE)),
                                function)));
    }

    private static Stream<String> functions(ServiceReference<?> reference) {
        Object functions = reference.getProperty(CommandProcessor.COMMAND_FUNCTION);
        if (functions == null || reference.getProperty(CommandProcessor.COMMAND_SCOPE) == null) {
            return Stream.empty();
        }
        return functions instanceof Object[] array
                ? Stream.of(array).map(Object::toString)
                : functions instanceof Collection<?> many
                        ? many.stream().map(Object::toString)
                        : Stream.of(functions.toString());
    }

    private WrongUse unknown(CommandSession session, String name) {
        Collection<String> all = new ArrayList<>(names(session));
        if (session.get(".commands") instanceof Collection<?> known) {
            known.forEach(each -> all.add(each.toString()));
        }
        Optional<String> whole = all.stream()
                .filter(each ->
                        each.endsWith(":" + name) || each.replace(':', ' ').equals(name))
                .findFirst();
        return new WrongUse("There is no command [" + name + "]."
                + whole.map(each -> " Did you mean [" + each + "]?").orElse(Nearest.hint(name, all))
                + " Type help for a list.");
    }

    /** A function that a service offers. */
    private record Offer(ModuleObject module, ServiceReference<?> reference, String group, String function) {

        boolean isCalled(String name) {
            return name.equals(function) || name.equals(group + ":" + function);
        }
    }
}
