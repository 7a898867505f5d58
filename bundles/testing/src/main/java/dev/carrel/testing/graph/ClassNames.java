/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the classes that stand in a class file: its own, and those that it mentions. */
final class ClassNames {

    private static final int BEFORE_POOL = 8;

    private ClassNames() {}

    static Set<String> in(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipBytes(BEFORE_POOL);
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> classes = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7 -> classes.add(in.readUnsignedShort());
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++; // a long or a double takes two places
                }
                case 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                default -> in.skipBytes(4);
            }
        }
        return classes.stream()
                .map(texts::get)
                .filter(name -> !name.startsWith("[") && !name.startsWith("java/"))
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.toSet());
    }
}
