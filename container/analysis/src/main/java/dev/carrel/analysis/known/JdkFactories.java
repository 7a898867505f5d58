/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.known;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the methods of the JDK make of their arguments, as far as it matters for what can change. */
public final class JdkFactories {

    /** What the result of a method depends on. */
    public enum Product {
        /** Nothing: it never changes. */
        IMMUTABLE,
        /** It is as immutable as the arguments that it keeps. */
        OF_ARGUMENTS,
        /** A copy of the elements of the arguments, which does not change when those do. */
        COPY,
        /** A view of the argument that cannot change it. */
        VIEW,
        /** The first argument itself. */
        FIRST_ARGUMENT,
        /** A new collection, which changes as long as somebody has it. */
        FRESH_COLLECTION,
        /** A new array that nobody else has. */
        FRESH_ARRAY
    }

    private static final Set<String> UNMODIFIABLE = Set.of(
            "unmodifiableCollection",
            "unmodifiableList",
            "unmodifiableMap",
            "unmodifiableNavigableMap",
            "unmodifiableNavigableSet",
            "unmodifiableSet",
            "unmodifiableSortedMap",
            "unmodifiableSortedSet");

    private static final Set<String> LOOKUPS = Set.of(
            "findConstructor",
            "findGetter",
            "findSetter",
            "findSpecial",
            "findStatic",
            "findStaticGetter",
            "findVarHandle",
            "findVirtual",
            "unreflect",
            "unreflectConstructor",
            "unreflectGetter",
            "unreflectSetter",
            "unreflectVarHandle");

    private static final Set<String> ARRAY_COPIES = Set.of("copyOf", "copyOfRange", "clone");
    private static final Set<String> FRESH_STRING_ARRAYS = Set.of("toCharArray", "getBytes", "split");

    private static final Map<String, Product> BY_NAME = Map.ofEntries(
            Map.entry("java/util/Arrays.asList", Product.FRESH_COLLECTION),
            Map.entry("java/util/Collections.nCopies", Product.OF_ARGUMENTS),
            Map.entry("java/util/Collections.singleton", Product.OF_ARGUMENTS),
            Map.entry("java/util/Collections.singletonList", Product.OF_ARGUMENTS),
            Map.entry("java/util/Collections.singletonMap", Product.OF_ARGUMENTS),
            Map.entry("java/util/Collections.reverseOrder", Product.OF_ARGUMENTS),
            Map.entry("java/util/List.copyOf", Product.COPY),
            Map.entry("java/util/List.of", Product.COPY),
            Map.entry("java/util/Map.copyOf", Product.COPY),
            Map.entry("java/util/Map.entry", Product.OF_ARGUMENTS),
            Map.entry("java/util/Map.of", Product.OF_ARGUMENTS),
            Map.entry("java/util/Map.ofEntries", Product.COPY),
            Map.entry("java/util/Objects.requireNonNull", Product.FIRST_ARGUMENT),
            Map.entry("java/util/Objects.requireNonNullElse", Product.OF_ARGUMENTS),
            Map.entry("java/util/Optional.empty", Product.IMMUTABLE),
            Map.entry("java/util/Optional.of", Product.OF_ARGUMENTS),
            Map.entry("java/util/Optional.ofNullable", Product.OF_ARGUMENTS),
            Map.entry("java/util/Set.copyOf", Product.COPY),
            Map.entry("java/util/Set.of", Product.COPY),
            Map.entry("java/util/function/Function.identity", Product.IMMUTABLE),
            Map.entry("java/util/function/UnaryOperator.identity", Product.IMMUTABLE));

    private static final Set<String> COMBINATORS = Set.of(
            "java/util/Comparator",
            "java/util/function/BiFunction",
            "java/util/function/BiPredicate",
            "java/util/function/Function",
            "java/util/function/Predicate",
            "java/util/function/UnaryOperator");

    /** What a method makes; empty if that is not known. */
    public Optional<Product> productOf(String owner, String name) {
        Product known = BY_NAME.get(owner + "." + name);
        if (known != null) {
            return Optional.of(known);
        }
        return switch (owner) {
            case "java/util/Collections" -> collections(name);
            case "java/util/EnumSet" -> Optional.of(Product.FRESH_COLLECTION);
            case "java/util/Arrays" -> when(ARRAY_COPIES.contains(name), Product.FRESH_ARRAY);
            case "java/lang/String" -> when(FRESH_STRING_ARRAYS.contains(name), Product.FRESH_ARRAY);
            case "java/lang/invoke/MethodHandles$Lookup" -> when(LOOKUPS.contains(name), Product.IMMUTABLE);
            case "java/lang/invoke/MethodHandle" -> when(name.equals("asType"), Product.OF_ARGUMENTS);
            default -> when(COMBINATORS.contains(owner) && isCombination(name), Product.OF_ARGUMENTS);
        };
    }

    private static Optional<Product> collections(String name) {
        if (UNMODIFIABLE.contains(name)) {
            return Optional.of(Product.VIEW);
        }
        return when(name.startsWith("empty"), Product.IMMUTABLE);
    }

    /** The methods of these types that merely look at a value, such as compare, have results of other types. */
    private static boolean isCombination(String name) {
        return !name.equals("apply") && !name.equals("test") && !name.equals("compare");
    }

    private static Optional<Product> when(boolean condition, Product product) {
        return condition ? Optional.of(product) : Optional.empty();
    }
}
