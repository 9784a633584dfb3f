package vn.motcua.stack.test;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A key pair made for one build: nothing secret is in the repository. */
record TestKeys(Path directory) {

    private static final String PRIVATE = "private.key";
    private static final String PUBLIC = "public.key";

    static void create(Path directory) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            write(directory.resolve(PRIVATE), pair.getPrivate().getEncoded());
            write(directory.resolve(PUBLIC), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code quarkus.oidc.public-key}: Base64 of the X.509 encoding. */
    String publicKey() {
        return read(PUBLIC);
    }

    PrivateKey privateKey() {
        try {
            var encoded = Base64.getDecoder().decode(read(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] key) {
        try {
            Files.writeString(file, Base64.getEncoder().encodeToString(key), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
