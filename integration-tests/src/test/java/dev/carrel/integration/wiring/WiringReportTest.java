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
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.WiringReport;
import dev.carrel.api.WiringReport.Kind;
import dev.carrel.api.WiringReport.Provision;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.imports.MadeBundle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A module object says who provides what it takes from elsewhere. */
class WiringReportTest {

    @TempDir
    Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
    }

    @AfterEach
    void close() {
        container.close();
    }

    private void deploy(MadeBundle bundle) {
        container.deploy("made", bundle.jar());
    }

    private static MadeBundle exporting(String name, String version) {
        return MadeBundle.named(name, version)
                .header("Export-Package", name + ";version=" + version)
                .source(name + ".Thing", "package " + name + "; public class Thing {}");
    }

    @Test
    void itNamesTheProviderOfEachPackageAndRequiredBundle() {
        deploy(exporting("colours", "1.2.0"));
        deploy(exporting("shapes", "3.0.0"));
        deploy(MadeBundle.named("painter", "1.0.0")
                .header(
                        "Import-Package",
                        "colours;version=\"[1.1,2)\",org.osgi.framework,missing;resolution:=optional;version=2")
                .header("Require-Bundle", "shapes;bundle-version=\"[3,4)\""));
        InterpreterScope scope = container.createScope("s");

        WiringReport report = scope.importModule("painter").wiring();

        assertEquals(
                Optional.of(new Provision(
                        Kind.PACKAGE, "colours", "1.2.0", Optional.of("colours 1.2.0"), "asked for in [1.1.0,2.0.0)")),
                report.ofPackage("colours"));
        assertEquals(
                Optional.empty(),
                report.ofPackage("org.osgi.framework").orElseThrow().provider());
        assertEquals(
                List.of(new Provision(
                        Kind.BUNDLE, "shapes", "3.0.0", Optional.of("shapes 3.0.0"), "asked for in [3.0.0,4.0.0)")),
                report.of(Kind.BUNDLE));
        assertEquals(List.of("the package [missing] in version 2.0.0 or newer"), report.unmet());
        List<String> lines = report.render().lines().toList();
        assertEquals("Module [painter 1.0.0] in scope [s] takes", lines.get(0));
        assertTrue(
                lines.contains("  package [colours] 1.2.0 from [colours 1.2.0]: asked for in [1.1.0,2.0.0)"),
                report.render());
        assertTrue(
                lines.contains("  nobody provides the package [missing] in version 2.0.0 or newer"), report.render());
    }

    @Test
    void aDynamicImportIsInTheReportOnceItWasUsed() throws Exception {
        deploy(exporting("colours", "1.2.0"));
        deploy(MadeBundle.named("painter", "1.0.0").header("DynamicImport-Package", "*"));
        ModuleObject painter = container.createScope("s").importModule("painter");
        assertEquals(Optional.empty(), painter.wiring().ofPackage("colours"));

        painter.loadClass("colours.Thing");

        assertEquals(
                "imported dynamically",
                painter.wiring().ofPackage("colours").orElseThrow().because());
    }

    @Test
    void theMediatorsWireAndFragmentsAreNamed() {
        for (String each : List.of("slf4j-api", "logback-classic", "logback-core")) {
            container.deploy(RealBundles.path(each));
        }
        deploy(MadeBundle.named("texts", "1.0.0").header("Fragment-Host", "slf4j.api"));
        InterpreterScope scope = container.createScope("s");

        WiringReport report = scope.importModule("slf4j.api").wiring();

        Provision provider = report.of(Kind.SERVICE_LOADER).get(0);
        assertEquals("org.slf4j.spi.SLF4JServiceProvider", provider.name());
        assertTrue(provider.provider().orElse("").startsWith("ch.qos.logback.classic "), provider.sentence());
        assertEquals("texts", report.of(Kind.FRAGMENT).get(0).name());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNativeLibraryIsNamedWithItsCopy() throws Exception {
        deploy(MadeBundle.named("native", "1.0.0")
                .header("Bundle-NativeCode", "lib/libnothing.so;osname=Linux,*")
                .source(
                        "loads.It",
                        "package loads; public class It { public It() { System.loadLibrary(\"nothing\"); } }")
                .resource("lib/libnothing.so", new byte[] {1}));
        ModuleObject module = container.createScope("s").importModule("native");
        Class<?> loads = module.loadClass("loads.It");

        assertThrows(
                ReflectiveOperationException.class, () -> loads.getConstructor().newInstance());

        Provision library = module.wiring().of(Kind.NATIVE_CODE).get(0);
        assertEquals("lib/libnothing.so", library.name());
        assertTrue(library.because().startsWith("copied to " + home.toRealPath()), library.sentence());
    }

    @Test
    void afterFreeThereIsNone() {
        deploy(exporting("colours", "1.2.0"));
        ModuleObject colours = container.createScope("s").importModule("colours");
        colours.close();

        CarrelException refused = assertThrows(CarrelException.class, colours::wiring);

        assertEquals(ErrorCode.MODULE_FREED, refused.code());
    }
}
