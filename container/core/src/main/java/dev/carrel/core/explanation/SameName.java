/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.explanation;

import dev.carrel.classspace.ClassSpaceLoader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Explains that classes of one name are several classes when module objects have defined them: an object of the one is not
 * an object of the other.
 *
 * <p><b>Threads.</b> Safe: it has no state, and loads no class.
 */
public final class SameName {

    private static final String RULE =
            "each module object has classes of its own, and classes of one name are different "
                    + "types when different module objects have defined them";
    private static final int MOST_OTHERS = 3;

    private final LivingLoaders loaders;

    /**
     * Creates it.
     *
     * @param loaders of the module objects that count
     */
    public SameName(LivingLoaders loaders) {
        this.loaders = loaders;
    }

    /**
     * Explains why two classes are not the same.
     *
     * @param one a class
     * @param other another
     * @return a sentence, or empty when they are the same
     */
    public Optional<String> of(Class<?> one, Class<?> other) {
        if (one == other) {
            return Optional.empty();
        }
        String whose =
                "[" + one.getName() + "] of " + Owner.of(one.getClassLoader()).words() + ", and [" + other.getName()
                        + "] of " + Owner.of(other.getClassLoader()).words();
        return Optional.of(
                one.getName().equals(other.getName())
                        ? whose + ", are different classes: " + RULE
                                + "; pass the object to the module object that made"
                                + " it, or let both import the class from one module of their scope, or from the host."
                        : whose + ", are different classes: their names differ.");
    }

    /**
     * Explains a failure.
     *
     * @param thrown what happened; its causes and suppressed exceptions are looked at as well
     * @return sentences, each once; none when it has nothing to do with module objects
     */
    public List<String> of(Throwable thrown) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Throwable each : withCauses(thrown)) {
            String message = String.valueOf(each.getMessage());
            if (each instanceof ClassCastException) {
                new FailedCast(loaders).explain(message).ifPresent(sentences::add);
            } else if (each instanceof LinkageError) {
                constraint(message).ifPresent(sentences::add);
            }
            uncaught(each).ifPresent(sentences::add);
        }
        return List.copyOf(sentences);
    }

    private static List<Throwable> withCauses(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> found = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                found.add(next);
                Optional.ofNullable(next.getCause()).ifPresent(open::add);
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return found;
    }

    /** Two bundles that meet in a method's signature have each resolved a name of it to another class. */
    private Optional<String> constraint(String message) {
        List<Owner> owners = ReportedLoader.in(message).stream()
                .map(each -> each.owner(loaders))
                .distinct()
                .toList();
        if (!message.contains("loader constraint violation") || owners.size() < 2) {
            return Optional.empty();
        }
        return Optional.of("The JVM refuses to link " + owners.get(0).words() + " with "
                + owners.get(1).words() + ", because they take a class that stands in a signature between them from"
                + " different places: " + RULE + ". Ask both for their wiring, and let them import the class from one"
                + " module of their scope, or from the host.");
    }

    /** A catch clause for the name of an exception may mean the class of another module object. */
    private Optional<String> uncaught(Throwable thrown) {
        Class<?> type = thrown.getClass();
        if (!(type.getClassLoader() instanceof ClassSpaceLoader mine)) {
            return Optional.empty();
        }
        List<String> others = Stream.concat(callers(thrown), neighbours(Owner.of(mine)))
                .flatMap(loader -> loader.loaded(type.getName()).stream())
                .filter(other -> other != type)
                .map(other -> Owner.of(other.getClassLoader()).words())
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("[" + type.getName() + "] was thrown by "
                        + Owner.of(mine).words() + "; a catch clause that means the class of that name of "
                        + String.join(", or of ", others) + " does not catch it: " + RULE + ".");
    }

    /** Who was on the way of the exception. */
    private Stream<ClassSpaceLoader> callers(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getClassLoaderName)
                .flatMap(Stream::ofNullable)
                .distinct()
                .flatMap(name -> loaders.named(name).stream());
    }

    /** Everybody, those of the same scope first. */
    private Stream<ClassSpaceLoader> neighbours(Owner owner) {
        return Stream.concat(
                loaders.loaders().stream().filter(each -> Owner.of(each).scope().equals(owner.scope())),
                loaders.loaders().stream());
    }
}
