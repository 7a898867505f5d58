/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which clause of a header is chosen. */
final class NativeCodeHeaderTest {

    private static Optional<List<String>> chosen(String header, String system, String processor, String version) {
        return NativeCodeHeader.choose(
                Map.of("Bundle-NativeCode", header),
                NativePlatform.of(system, processor, version, filter -> filter.equals("(yes=true)")));
    }

    @Test
    void theClauseOfTheSystemAndProcessorIsChosen() {
        String header = "win.dll;osname=Windows10;osname=win32;processor=x86-64,"
                + "/mac.dylib;osname=MacOSX;processor=AArch64,"
                + "linux.so;more.so;osname=linux;processor=x86_64";
        assertEquals(Optional.of(List.of("linux.so", "more.so")), chosen(header, "Linux", "amd64", "6.1"));
        assertEquals(Optional.of(List.of("mac.dylib")), chosen(header, "Mac OS X", "arm64", "14.1"));
        assertEquals(Optional.of(List.of("win.dll")), chosen(header, "Windows 11", "amd64", "10.0"));
        assertEquals(Optional.empty(), chosen(header, "Linux", "riscv64", "6.1"));
    }

    @Test
    void aStarMakesTheHeaderOptional() {
        assertEquals(Optional.of(List.of()), chosen("a.so;osname=aix,*", "Linux", "amd64", "6.1"));
        assertEquals(Optional.empty(), chosen("a.so;osname=aix", "Linux", "amd64", "6.1"));
    }

    @Test
    void withoutAHeaderThereAreNoLibraries() {
        assertEquals(
                Optional.of(List.of()),
                NativeCodeHeader.choose(Map.of(), NativePlatform.of("Linux", "amd64", "6", filter -> false)));
    }

    @Test
    void theHighestVersionThatFitsComesFirst() {
        String header = "old.so;osname=linux;osversion=3.0,new.so;osname=linux;osversion=\"[5.4,7)\","
                + "newest.so;osname=linux;osversion=8";
        assertEquals(Optional.of(List.of("new.so")), chosen(header, "Linux", "amd64", "6.1.0-13-generic"));
        assertEquals(Optional.of(List.of("old.so")), chosen(header, "Linux", "amd64", "4.19"));
        assertEquals(Optional.of(List.of("old.so")), chosen(header, "Linux", "amd64", "7.0"));
        assertEquals(Optional.of(List.of("newest.so")), chosen(header, "Linux", "amd64", "8.1"));
    }

    @Test
    void aSelectionFilterMustHold() {
        String header = "no.so;osname=linux;selection-filter=\"(no=true)\",yes.so;selection-filter=\"(yes=true)\"";
        assertEquals(Optional.of(List.of("yes.so")), chosen(header, "Linux", "amd64", "6.1"));
    }
}
