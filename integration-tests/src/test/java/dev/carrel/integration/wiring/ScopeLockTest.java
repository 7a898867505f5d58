/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ScopeLock;
import dev.carrel.api.ScopeOptions;
import dev.carrel.integration.imports.MadeBundle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** A lock file makes the same scope again, or says what differs. */
class ScopeLockTest {

    @TempDir
    Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        deploy(exporting("colours", "1.0.0"));
        deploy(MadeBundle.named("painter", "1.0.0").header("Import-Package", "colours"));
    }

    @AfterEach
    void close() {
        container.close();
    }

    private ModuleDefinition deploy(MadeBundle bundle) {
        return container.deploy("made", bundle.jar()).definition();
    }

    private static MadeBundle exporting(String name, String version) {
        return MadeBundle.named(name, version)
                .header("Export-Package", name + ";version=" + version)
                .source(name + ".Thing", "package " + name + "; public class Thing {}");
    }

    private static List<String> modules(InterpreterScope scope) {
        return scope.modules().stream()
                .map(module -> module.definition().toString())
                .toList();
    }

    private static VersionRange exactly(String version) {
        return VersionRange.valueOf("[" + version + "," + version + "]");
    }

    private String refusal(ScopeLock lock) {
        CarrelException refused =
                assertThrows(CarrelException.class, () -> container.createScope(ScopeOptions.named("again"), lock));
        assertEquals(ErrorCode.LOCK_DIFFERS, refused.code());
        assertEquals(
                List.of(),
                container.scopes().stream()
                        .filter(scope -> scope.name().equals("again"))
                        .toList());
        return String.valueOf(refused.getMessage());
    }

    @Test
    void theSameModulesAreImportedAlthoughNewerOnesWereDeployed() {
        InterpreterScope first = container.createScope("first");
        first.importModule("painter");
        String text = first.lock().text();
        deploy(exporting("colours", "1.9.0"));
        deploy(MadeBundle.named("painter", "1.1.0").header("Import-Package", "colours"));
        InterpreterScope plain = container.createScope("plain");
        plain.importModule("painter");
        assertEquals(List.of("colours 1.9.0", "painter 1.1.0"), modules(plain));

        InterpreterScope again = container.createScope(ScopeOptions.named("again"), ScopeLock.parse(text));

        assertEquals(List.of("colours 1.0.0", "painter 1.0.0"), modules(again));
        assertEquals(text, again.lock().text());
    }

    @Test
    void twoVersionsOfAModuleAreLockedTogether() {
        deploy(exporting("colours", "2.0.0"));
        InterpreterScope first = container.createScope("first");
        first.importModule("colours", exactly("1.0.0"));
        first.importModule("painter");
        first.importModule("colours", exactly("2.0.0"));
        ScopeLock lock = first.lock();
        assertEquals(List.of("colours 1.0.0", "painter 1.0.0", "colours 2.0.0"), modules(first));

        InterpreterScope again = container.createScope(ScopeOptions.named("again"), lock);

        assertEquals(lock, again.lock());
    }

    @Test
    void attachedFragmentsArePartOfTheLock() {
        deploy(MadeBundle.named("shades", "1.0.0").header("Fragment-Host", "colours"));
        InterpreterScope first = container.createScope("first");
        first.importModule("colours");
        ScopeLock lock = first.lock();
        deploy(MadeBundle.named("tints", "1.0.0").header("Fragment-Host", "colours"));

        assertEquals(
                List.of("colours 1.0.0", "shades 1.0.0"),
                lock.modules().stream().map(ScopeLock.Module::label).sorted().toList());
        assertEquals(
                lock, container.createScope(ScopeOptions.named("again"), lock).lock());
        container.undeploy(container.definition("shades", exactly("1.0.0")).orElseThrow());
        container.scope("again").orElseThrow().close();
        assertTrue(refusal(lock).contains("module [shades 1.0.0] is not deployed"));
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        InterpreterScope first = container.createScope("first");
        first.importModule("painter");
        ScopeLock lock = first.lock();
        deploy(exporting("colours", "1.5.0"));
        container.undeploy(container.definition("colours", exactly("1.0.0")).orElseThrow());
        container.undeploy(container.definition("painter", exactly("1.0.0")).orElseThrow());

        assertEquals(
                "CA-304 Scope [again] cannot be made as its lock file says: module [colours 1.0.0] is not deployed, but"
                        + " version 1.5.0 is; module [painter 1.0.0] is not deployed. Deploy what the lock file names,"
                        + " or write a new one from a scope.",
                refusal(lock));
    }

    @Test
    void otherBytesOfTheSameVersionAreRefused() {
        InterpreterScope first = container.createScope("first");
        first.importModule("colours");
        ScopeLock lock = first.lock();
        container.undeploy(container.definition("colours", exactly("1.0.0")).orElseThrow());
        ModuleDefinition other = deploy(exporting("colours", "1.0.0").header("Bundle-Name", "Another"));

        assertTrue(refusal(lock)
                .contains("module [colours 1.0.0] has the digest " + other.digest()
                        + ", but the lock file has "
                        + lock.modules().get(0).digest()));
    }

    @Test
    void anotherWiringIsRefused() {
        deploy(exporting("colours", "2.0.0"));
        InterpreterScope first = container.createScope(ScopeOptions.named("first")
                .withImportPath(ImportPath.everything().pin("colours", Version.valueOf("1.0.0"))));
        first.importModule("painter");
        String text = first.lock().text().replace("wired colours 1.0.0", "wired colours 2.0.0");

        assertTrue(refusal(ScopeLock.parse(text))
                .contains("module [painter 1.0.0] is wired to [colours 1.0.0],"
                        + " but the lock file has [colours 2.0.0]"));
    }

    @Test
    void forgottenModuleObjectsAreNotPartOfIt() {
        InterpreterScope first = container.createScope("first");
        first.importModule("painter");
        first.forget("painter");

        assertEquals(
                List.of("colours 1.0.0"),
                first.lock().modules().stream().map(ScopeLock.Module::label).toList());
    }

    @Test
    void textThatIsNoLockFileIsRefusedWithItsLine() {
        String digest = "0".repeat(64);
        assertEquals(
                List.of(new ScopeLock.Module("a", Version.valueOf("1.0.0"), digest, false, List.of("b 2.0.0"))),
                ScopeLock.parse("# Carrel lock file 1\n\n# mine\nmodule a 1.0.0 " + digest + "\n  wired b 2.0.0\n")
                        .modules());
        for (String wrong : List.of("module a 1.0.0 12", "module a one " + digest, "wired b 2.0.0", "anything else")) {
            CarrelException refused =
                    assertThrows(CarrelException.class, () -> ScopeLock.parse("# Carrel lock file 1\n" + wrong), wrong);
            assertEquals(ErrorCode.LOCK_INVALID, refused.code());
            assertTrue(
                    String.valueOf(refused.getMessage()).startsWith("CA-305 Line 2 of the lock file cannot be read"),
                    refused.getMessage());
        }
        assertThrows(CarrelException.class, () -> ScopeLock.parse(""));
    }
}
