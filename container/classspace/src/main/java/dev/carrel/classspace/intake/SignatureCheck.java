/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.intake;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.image.ContentImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The proof, made once when content is added, that a signed JAR fits its signature.
 *
 * <p>A class space has one protection domain, so the signers count only if they signed every class of the JAR.
 */
public final class SignatureCheck {

    private SignatureCheck() {}

    /**
     * Reads all of a flat JAR.
     *
     * @param flat the file
     * @param image the same, mapped
     * @return a class whose signers signed every class, or an empty text if there are no such signers
     * @throws ContentException with code {@link ContentCode#SIGNATURE_BROKEN} if the content does not fit the signature
     * @throws IOException if the file cannot be read
     */
    public static String signedClass(Path flat, ContentImage image) throws IOException {
        if (image.children("META-INF/").stream().noneMatch(SignatureCheck::isSignature)) {
            return "";
        }
        try (JarFile jar = new JarFile(flat.toFile(), true)) {
            return commonSigners(jar);
        } catch (SecurityException e) {
            throw new ContentException(
                    ContentCode.SIGNATURE_BROKEN,
                    "The JAR is signed, but its content does not fit the signature (" + e.getMessage()
                            + "); get it from its author anew, or remove the signature files.",
                    e);
        }
    }

    private static String commonSigners(JarFile jar) throws IOException {
        String first = "";
        CodeSigner @Nullable [] common = null;
        for (JarEntry entry : Collections.list(jar.entries())) {
            drain(jar, entry);
            if (entry.getName().endsWith(".class")) {
                CodeSigner[] signers = signers(entry);
                first = common == null ? entry.getName() : first;
                common = common == null || Arrays.equals(common, signers) ? signers : new CodeSigner[0];
            }
        }
        return common == null || common.length == 0 ? "" : first;
    }

    /**
     * Who signed the classes of a JAR that was found in order.
     *
     * @param flat the file
     * @param signedClass what the check gave
     * @return the signers, none if the text is empty
     * @throws IOException if the file cannot be read
     */
    public static CodeSigner[] signersOf(Path flat, String signedClass) throws IOException {
        if (signedClass.isEmpty()) {
            return new CodeSigner[0];
        }
        try (JarFile jar = new JarFile(flat.toFile(), true)) {
            JarEntry entry = jar.getJarEntry(signedClass);
            drain(jar, entry);
            return signers(entry);
        }
    }

    private static void drain(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static CodeSigner[] signers(JarEntry entry) {
        CodeSigner[] signers = entry.getCodeSigners();
        return signers == null ? new CodeSigner[0] : signers;
    }

    private static boolean isSignature(String path) {
        return path.toUpperCase(Locale.ROOT).endsWith(".SF");
    }
}
