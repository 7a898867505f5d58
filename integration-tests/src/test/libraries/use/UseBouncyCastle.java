/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import java.security.*; import javax.crypto.*;
/** Uses it for real and shuts nothing down. */
public final class UseBouncyCastle implements Runnable {
    @Override
    public void run() {
        try {
            Provider provider = new org.bouncycastle.jce.provider.BouncyCastleProvider();
            Security.addProvider(provider);
            MessageDigest.getInstance("SHA3-256", provider).digest(new byte[10]);
            KeyPairGenerator pair = KeyPairGenerator.getInstance("EC", provider);
            Signature signature = Signature.getInstance("SHA256withECDSA", provider);
            signature.initSign(pair.generateKeyPair().getPrivate());
            signature.sign();
            SecretKey key = KeyGenerator.getInstance("AES", provider).generateKey();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            cipher.doFinal(new byte[16]);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
