/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.explanation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains a failed cast between module objects by what the JVM says of it. */
final class FailedCast {

    private static final Pattern CAST =
            Pattern.compile("class (\\S+) cannot be cast to class (\\S+) .*", Pattern.DOTALL);

    private final LivingLoaders loaders;

    FailedCast(LivingLoaders loaders) {
        this.loaders = loaders;
    }

    Optional<String> explain(String message) {
        Matcher cast = CAST.matcher(message);
        List<ReportedLoader> reported = ReportedLoader.in(message);
        if (!cast.matches() || reported.size() < 2) {
            return Optional.empty();
        }
        String object = cast.group(1);
        String wanted = cast.group(2);
        Owner want = reported.get(1).owner(loaders);
        if (object.equals(wanted)) {
            return Optional.of("An object of class [" + object + "] of "
                    + reported.get(0).owner(loaders).words() + " is not of the class of that name of " + want.words()
                    + ": " + cure());
        }
        return supertype(reported.get(0), object, wanted)
                .map(found -> "An object of class [" + object + "] of "
                        + reported.get(0).owner(loaders).words() + " is of the type [" + wanted + "] of "
                        + Owner.of(found.getClassLoader()).words() + ", not of the type of that name of "
                        + want.words() + ": " + cure());
    }

    private static String cure() {
        return "each module object has classes of its own, and classes of one name are different types when different"
                + " module objects have defined them. Pass the object to the module object that made it, or let both"
                + " import the type from one module of their scope, or from the host.";
    }

    /** The type of the wanted name that the object does have, if its class is still there. */
    private Optional<Class<?>> supertype(ReportedLoader loader, String object, String wanted) {
        Deque<Class<?>> open = new ArrayDeque<>();
        loader.living(loaders).flatMap(living -> living.loaded(object)).ifPresent(open::add);
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (next.getName().equals(wanted)) {
                return Optional.of(next);
            }
            Optional.ofNullable(next.getSuperclass()).ifPresent(open::add);
            open.addAll(List.of(next.getInterfaces()));
        }
        return Optional.empty();
    }
}
