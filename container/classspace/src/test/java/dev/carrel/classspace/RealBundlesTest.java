/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.jni.NativePlatform;
import dev.carrel.classspace.jni.SelfExtractedLibraries;
import dev.carrel.classspace.link.HostPackages;
import dev.carrel.classspace.link.Linkage;
import dev.carrel.classspace.path.BundleClassPath;
import dev.carrel.classspace.testing.Spaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Provider;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bundles that nobody here wrote, each in two class spaces at once. */
final class RealBundlesTest {

    private static final int RELEASE = Runtime.version().feature();

    @RegisterExtension
    final Spaces spaces = new Spaces();

    private ClassSpace open(String name, Content content, String... hostPackages) {
        return open(name, content, SpaceExtensions.none(), hostPackages);
    }

    private ClassSpace open(String name, Content content, SpaceExtensions extensions, String... hostPackages) {
        ClassSpace space = spaces.open(name, BundleClassPath.of(content, List.of(), RELEASE), extensions);
        Linkage.Builder linkage = Linkage.builder();
        for (String packageName : hostPackages) {
            linkage.importPackage(packageName, 0);
        }
        space.link(linkage.build(), List.of(new HostPackages(getClass().getClassLoader(), "host")));
        return space;
    }

    private static Connection connect(ClassSpace space, String driver, String url) throws Exception {
        Driver made = (Driver) space.loader().loadClass(driver).getConstructor().newInstance();
        return made.connect(url, new Properties());
    }

    @Test
    void h2HasItsOwnDatabaseOfOneNameInEachSpace() throws Exception {
        Content h2 = spaces.real("h2");
        ClassSpace alice =
                open("h2@alice", h2, "javax.sql", "javax.naming", "javax.naming.spi", "javax.transaction.xa");
        ClassSpace bob = open("h2@bob", h2, "javax.sql", "javax.naming", "javax.naming.spi", "javax.transaction.xa");
        try (Connection one = connect(alice, "org.h2.Driver", "jdbc:h2:mem:test");
                Connection other = connect(bob, "org.h2.Driver", "jdbc:h2:mem:test")) {
            one.createStatement().execute("create table secret(id int)");
            assertThrows(SQLException.class, () -> other.createStatement().executeQuery("select * from secret"));
            assertTrue(one.createStatement()
                    .executeQuery("select count(*) from secret")
                    .next());
        }
    }

    @Test
    void sqliteLoadsItsNativeLibraryInEachSpace() throws Exception {
        Content sqlite = spaces.real("sqlite-jdbc");
        for (ClassSpace space :
                List.of(open("sqlite@alice", sqlite, "javax.sql"), open("sqlite@bob", sqlite, "javax.sql"))) {
            try (Connection connection = connect(space, "org.sqlite.JDBC", "jdbc:sqlite::memory:")) {
                connection.createStatement().execute("create table secret(id int)");
                assertFalse(connection
                        .createStatement()
                        .executeQuery("select * from secret")
                        .next());
            }
        }
    }

    @Test
    void whatABundleExtractsByItselfGoesWhenItsSpaceWasCollected() throws Exception {
        Content snappy = spaces.real("snappy-java");
        SelfExtractedLibraries copies = useAndClose(snappy);
        assumeFalse(copies.files().isEmpty(), "this system does not list mapped files");
        assertEquals(List.copyOf(copies.files()), copies.left());
        for (int i = 0; i < 50 && !copies.left().isEmpty(); i++) {
            System.gc();
            copies.deleteUnmapped();
        }
        assertEquals(List.of(), copies.left());
    }

    private static SelfExtractedLibraries useAndClose(Content snappy) throws Exception {
        try (ClassSpace space = ClassSpace.open(
                "snappy@gone", BundleClassPath.of(snappy, List.of(), RELEASE), SpaceExtensions.none())) {
            Class<?> type = space.loader().loadClass("org.xerial.snappy.Snappy");
            type.getMethod("compress", String.class).invoke(null, "hello");
            SelfExtractedLibraries copies = SelfExtractedLibraries.of(List.of(snappy));
            assertEquals(List.of(), copies.deleteUnmapped());
            return copies;
        }
    }

    private SpaceExtensions withLibraries(Content content, Path folder) {
        SpaceExtensions none = SpaceExtensions.none();
        NativeLibraries libraries =
                NativeLibraries.choose(List.of(content), NativePlatform.current(filter -> false), folder);
        return new SpaceExtensions(
                none.bundle(), none.trigger(), none.transformer(), none.linker(), libraries, none.boot());
    }

    @Test
    void theLibraryOfBundleNativeCodeIsCopiedForEachSpaceAndDeletedWithIt() throws Exception {
        Content snappy = spaces.real("snappy-java");
        for (String scope : List.of("alice", "bob")) {
            Path folder = spaces.folder().resolve(scope);
            ClassSpace space = open("snappy@" + scope, snappy, withLibraries(snappy, folder), "org.osgi.framework");
            Class<?> activator = space.loader().loadClass("org.xerial.snappy.SnappyBundleActivator");
            Object made = activator.getConstructor().newInstance();
            activator.getMethod("start", org.osgi.framework.BundleContext.class).invoke(made, (Object) null);
            assertEquals(1, count(folder));
            Class<?> type = space.loader().loadClass("org.xerial.snappy.Snappy");
            byte[] packed = (byte[]) type.getMethod("compress", String.class).invoke(null, "hello hello hello");
            byte[] unpacked =
                    (byte[]) type.getMethod("uncompress", byte[].class).invoke(null, packed);
            assertArrayEquals("hello hello hello".getBytes(), unpacked);
        }
        assertTrue(Files.exists(spaces.folder().resolve("alice")));
        spaces.closeAll();
        assertFalse(Files.exists(spaces.folder().resolve("alice")));
        assertFalse(Files.exists(spaces.folder().resolve("bob")));
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void theSignersOfASignedBundleAreKnownAndItsOverlaysAreSeen() throws Exception {
        Content bouncy = spaces.real("bcprov-jdk18on");
        ClassSpace space = open("bcprov@alice", bouncy, "javax.crypto", "javax.crypto.spec", "javax.crypto.interfaces");
        Class<?> type = space.loader().loadClass("org.bouncycastle.jce.provider.BouncyCastleProvider");
        assertNotEquals(0, type.getProtectionDomain().getCodeSource().getCodeSigners().length);
        assertNotEquals(0, type.getProtectionDomain().getCodeSource().getCertificates().length);
        Provider provider = (Provider) type.getConstructor().newInstance();
        byte[] digest = MessageDigest.getInstance("SHA3-256", provider).digest("x".getBytes());
        assertArrayEquals(MessageDigest.getInstance("SHA3-256").digest("x".getBytes()), digest);
        String overlaid = bouncy.image().children("META-INF/versions/11/").stream()
                .filter(path -> path.endsWith("org/"))
                .findFirst()
                .orElseThrow();
        assertTrue(overlaid.startsWith("META-INF/versions/11/"));
        assertTrue(space.loader()
                .getResource("org/bouncycastle/util/io/Streams.class")
                .toString()
                .contains("/META-INF/versions/"));
    }

    @Test
    void anUnsignedBundleHasNoSigners() throws Exception {
        ClassSpace space = open("io@alice", spaces.real("commons-io"));
        Class<?> type = space.loader().loadClass("org.apache.commons.io.IOUtils");
        assertNull(type.getProtectionDomain().getCodeSource().getCodeSigners());
        assertEquals("org.apache.commons.io", type.getPackage().getName());
        assertNotEquals(null, type.getPackage().getImplementationVersion());
    }
}
