/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ModuleImportException;
import dev.carrel.integration.imports.MadeBundle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With hundreds of versions that might do and do not, an import fails soon, and says why in a few lines. */
@Tag("soak")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyCandidatesTest {

    private static final int VERSIONS = 300;
    private static final int FEW_LINES = 2000;

    private Container container;

    @BeforeAll
    void deployAll(@TempDir Path home) {
        container = Container.open(home);
        for (int version = 1; version <= VERSIONS; version++) {
            deploy(MadeBundle.named("ink", version + ".0.0")
                    .header("Export-Package", "ink;version=" + version)
                    .header("Import-Package", "missing;version=" + version));
            deploy(MadeBundle.named("paint", version + ".0.0")
                    .header("Export-Package", "paint;uses:=shapes;version=" + version)
                    .header("Import-Package", "shapes;version=2"));
            deploy(MadeBundle.named("brush", version + ".0.0")
                    .header("Export-Package", "brush;uses:=shapes;version=" + version)
                    .header("Import-Package", "shapes;version=\"[1,2)\""));
        }
        for (String version : List.of("1.0.0", "2.0.0")) {
            deploy(MadeBundle.named("shapes", version).header("Export-Package", "shapes;version=" + version));
        }
    }

    @AfterAll
    void close() {
        container.close();
    }

    private void deploy(MadeBundle bundle) {
        container.deploy("made", bundle.jar());
    }

    private String refusalOf(String imports) {
        String name = "user" + container.definitions().size();
        deploy(MadeBundle.named(name, "1.0.0").header("Import-Package", imports));
        ModuleImportException failed = assertThrows(
                ModuleImportException.class, () -> container.createScope(name).importModule(name));
        assertEquals(ErrorCode.MODULE_UNRESOLVED, failed.code());
        String message = String.valueOf(failed.getMessage());
        assertTrue(message.length() <= FEW_LINES, () -> message.length() + " characters: " + message);
        return message;
    }

    @Test
    void noneOfManyVersionsCanBeWired() {
        String message = refusalOf("ink");

        assertTrue(
                message.contains("requires the package [ink]; [ink 300.0.0] requires the package [missing] in version"
                        + " 300.0.0 or newer, which nothing that the scope may import offers"),
                message);
        assertTrue(message.contains("(299 other candidates for it fail as well.)"), message);
    }

    @Test
    void noneOfManyVersionsIsInTheRange() {
        String message = refusalOf("paint;version=1000");

        assertTrue(message.contains("near misses: paint 300.0.0 offers 300.0.0"), message);
        assertTrue(message.contains("and 295 more"), message);
    }

    @Test
    void noPairOfManyVersionsFitsTogether() {
        String message = refusalOf("paint,brush,shapes");

        assertTrue(message.contains("shapes"), message);
    }

    @Test
    void allOfManyVersionsContradictWhatElseIsImported() {
        String message = refusalOf("paint,shapes;version=\"[1,2)\"");

        assertTrue(message.contains("shapes"), message);
    }
}
