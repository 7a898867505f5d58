/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Driver;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** A loader below a claimant's that defines {@link DriverRemover} once more, so that it sees what the claimant sees. */
final class RemoverLoader extends ClassLoader {

    private RemoverLoader(ClassLoader parent) {
        super("carrel-driver-remover", parent);
    }

    /** A remover that {@code DriverManager} takes for a class of the claimant. */
    @SuppressWarnings("unchecked") // the class defined here is the one whose source stands beside this one
    static Function<Predicate<Driver>, List<String>> remover(ClassLoader claimants) {
        try {
            Class<?> twin = new RemoverLoader(claimants).define();
            return (Function<Predicate<Driver>, List<String>>)
                    twin.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The driver remover cannot be made.", e);
        }
    }

    private Class<?> define() {
        String file = DriverRemover.class.getSimpleName() + ".class";
        try (InputStream in = Objects.requireNonNull(DriverRemover.class.getResourceAsStream(file), file)) {
            byte[] bytes = in.readAllBytes();
            return defineClass(DriverRemover.class.getName(), bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("The class file of the driver remover cannot be read.", e);
        }
    }
}
