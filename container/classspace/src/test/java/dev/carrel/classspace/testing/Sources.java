/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources that are compiled in memory. */
public final class Sources {

    private final List<JavaFileObject> sources = new ArrayList<>();
    private final Map<String, byte[]> known = new LinkedHashMap<>();

    public Sources add(String name, String source) {
        sources.add(new Text(name, source));
        return this;
    }

    /** Lets the sources use classes that are not to be among the result. */
    public Sources using(Map<String, byte[]> classes) {
        known.putAll(classes);
        return this;
    }

    public Map<String, byte[]> compile() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
            boolean compiled = compiler.getTask(messages, memory, null, List.of("-proc:none"), null, sources)
                    .call();
            if (!compiled) {
                throw new AssertionError(messages.toString());
            }
            return memory.classes.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().toByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A source in memory. */
    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String name, String text) {
            super(URI.create("memory:/" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Classes in memory, written and read. */
    private final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        Memory(StandardJavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:/" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }

        @Override
        public Iterable<JavaFileObject> list(
                JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            List<JavaFileObject> found = new ArrayList<>();
            super.list(location, packageName, kinds, recurse).forEach(found::add);
            if (kinds.contains(JavaFileObject.Kind.CLASS) && location.getName().equals("CLASS_PATH")) {
                known.forEach((name, bytes) -> {
                    if (name.startsWith(packageName + ".") && name.lastIndexOf('.') == packageName.length()) {
                        found.add(new Bytes(name, bytes));
                    }
                });
            }
            return found;
        }

        @Override
        public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
            return file instanceof Bytes bytes ? bytes.name : super.inferBinaryName(location, file);
        }
    }

    /** A class in memory. */
    private static final class Bytes extends SimpleJavaFileObject {

        private final String name;
        private final byte[] bytes;

        Bytes(String name, byte[] bytes) {
            super(URI.create("memory:/" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public java.io.InputStream openInputStream() {
            return new java.io.ByteArrayInputStream(bytes);
        }
    }
}
