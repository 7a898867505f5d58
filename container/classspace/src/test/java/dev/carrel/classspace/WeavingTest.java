/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.Sources;
import dev.carrel.classspace.testing.Spaces;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a weaver may do with classes. */
final class WeavingTest {

    @RegisterExtension
    final Spaces spaces = new Spaces();

    /** A weaver that gives other bytes for some names and notes what became of them. */
    private record Replacing(Map<String, byte[]> others, List<Class<?>> defined) implements ClassTransformer {

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public Transformation transform(String className, byte[] bytes, ProtectionDomain domain) {
            return new Replaced(others.getOrDefault(className, bytes), defined);
        }
    }

    /** One class that was given to the weaver. */
    private record Replaced(byte[] bytes, List<Class<?>> defined) implements ClassTransformer.Transformation {

        @Override
        public void defined(Class<?> type) {
            defined.add(type);
        }

        @Override
        public void failed() {
            defined.add(void.class);
        }
    }

    @Test
    void aWeaverChangesWhatIsDefinedAndHearsWhatBecameOfIt() throws Exception {
        byte[] other = new Sources()
                .add("p.A", "package p; public class A { public String toString() { return \"woven\"; } }")
                .compile()
                .get("p.A");
        Replacing weaver = new Replacing(Map.of("p.A", other, "p.Broken", new byte[] {1, 2}), new ArrayList<>());
        SpaceExtensions none = SpaceExtensions.none();
        ClassSpace space = spaces.open(
                "woven@s",
                spaces.path(JarBuilder.jar()
                        .source("p.A", "package p; public class A { }")
                        .source("p.Broken", "package p; public class Broken { }")),
                new SpaceExtensions(
                        none.bundle(), none.trigger(), weaver, none.linker(), none.libraries(), none.boot()));
        Class<?> woven = space.loader().loadClass("p.A");
        assertEquals("woven", woven.getConstructor().newInstance().toString());
        assertThrows(ClassFormatError.class, () -> space.loader().loadClass("p.Broken"));
        assertEquals(List.of(woven, void.class), weaver.defined());
    }
}
