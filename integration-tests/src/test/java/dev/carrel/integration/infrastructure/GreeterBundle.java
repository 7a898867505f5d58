/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Constants;

/** A bundle with one declarative service, {@link Greeter}, which needs a configuration. */
final class GreeterBundle {

    static final String NAME = "test.greeter";

    private static final String DESCRIPTION = "OSGI-INF/greeter.xml";

    private GreeterBundle() {}

    static InputStream open() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, NAME);
        headers.putValue(Constants.BUNDLE_VERSION, "1.0.0");
        headers.putValue("Service-Component", DESCRIPTION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            add(jar, Greeter.class);
            add(jar, Greeter.Mood.class);
            add(jar, DESCRIPTION, description().getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static String description() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="greeter" immediate="true"
                    configuration-policy="require" activate="activate" deactivate="deactivate">
                  <implementation class="%s"/>
                  <service><provide interface="java.util.function.Supplier"/></service>
                </scr:component>
                """.formatted(Greeter.class.getName());
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream code = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(path))) {
            add(jar, path, code.readAllBytes());
        }
    }

    private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(path));
        jar.write(content);
        jar.closeEntry();
    }
}
