/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.wrapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the name and the version of a plain JAR come from. */
class ModuleNamingTest {

    private final Attributes main = new Attributes();

    @ParameterizedTest
    @CsvSource({
        "foo-1.2.jar, foo, 1.2.0",
        "/some/where/foo-bar-1.2.3-rc.1.jar, foo-bar, 1.2.3.rc_1",
        "file:/x/foo.jar, foo, 0.0.0",
        "https://host/x/foo-2.0.jar?token=1, foo, 2.0.0",
        "C:\\x\\foo-2.jar, foo, 2.0.0",
        "foo-1.0-SNAPSHOT.jar, foo, 1.0.0.SNAPSHOT",
        "my tool (1).jar, my_tool__1_, 0.0.0",
        "log4j-1.2-api-2.24.jar, log4j, 1.2.0.api-2_24",
        "guava-33.4.0-jre.jar, guava, 33.4.0.jre",
        "x-20240101120000.jar, x, 0.0.0"
    })
    void theFileNameTellsWhenNothingElseDoes(String location, String name, String version) {
        ModuleNaming naming = ModuleNaming.of(main, Optional.empty(), location);
        assertEquals(name + " " + version, naming.name() + " " + naming.version());
        assertEquals("the file name", naming.nameFrom());
    }

    @Test
    void theManifestComesBeforeMavenAndMavenBeforeTheFileName() {
        Properties maven = new Properties();
        maven.setProperty("artifactId", "from-maven");
        maven.setProperty("version", "3.0");
        assertEquals("from-maven 3.0.0", of(maven));
        main.putValue("Implementation-Title", "A Title With Blanks");
        main.putValue("Specification-Version", "9");
        assertEquals("from-maven 3.0.0", of(maven));
        main.putValue("Implementation-Title", "title");
        main.putValue("Implementation-Version", "4.0-beta");
        assertEquals("title 4.0.0.beta", of(maven));
        main.putValue("Bundle-SymbolicName", "old.style;singleton:=true");
        assertEquals("old.style 4.0.0.beta", of(maven));
        main.putValue("Automatic-Module-Name", "com.acme.auto");
        assertEquals("com.acme.auto 4.0.0.beta", of(maven));
    }

    private String of(Properties maven) {
        ModuleNaming naming = ModuleNaming.of(main, Optional.of(maven), "file-1.0.jar");
        return naming.name() + " " + naming.version();
    }
}
