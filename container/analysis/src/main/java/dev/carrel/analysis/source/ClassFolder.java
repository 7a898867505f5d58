/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder that is the root of packages.
 *
 * @param content where the folder is
 * @param folder its name with a slash at the end; empty for the root of the content
 * @param prefix what comes before the name of an entry when people read it
 */
record ClassFolder(BundleContent content, String folder, String prefix) {
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/(.+)");

    void feed(ClassFileSink sink) throws IOException {
        boolean multiRelease = "true".equalsIgnoreCase(content.mainAttributes().getValue("Multi-Release"));
        for (String name : content.names()) {
            if (!name.startsWith(folder) || !name.endsWith(".class")) {
                continue;
            }
            String simple = name.substring(folder.length());
            Matcher versioned = VERSIONED.matcher(simple);
            if (!versioned.matches()) {
                feed(name, simple, 0, sink);
            } else if (multiRelease) {
                feed(name, versioned.group(2), Integer.parseInt(versioned.group(1)), sink);
            }
        }
    }

    private void feed(String name, String simple, int release, ClassFileSink sink) throws IOException {
        if (!simple.endsWith("module-info.class") && !simple.endsWith("package-info.class")) {
            sink.classFile(
                    new ClassFile(prefix + name, release, content.bytes(name).orElseThrow()));
        }
    }
}
