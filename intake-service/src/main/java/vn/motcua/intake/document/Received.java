package vn.motcua.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.motcua.rest.Problem;

/**
 * A received file, hashed while it streams to a temporary file. It does not stream straight to S3, because a put needs
 * the length beforehand and is retried after a fault, and neither may cost memory.
 */
record Received(Path file, String sha256, long size) implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    /** @throws Problem 413 as soon as the file is longer than {@code maximum} bytes */
    static Received from(InputStream in, long maximum) throws IOException {
        var file = Files.createTempFile("document-", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                size = copy(in, out, maximum);
            }
            return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static long copy(InputStream in, OutputStream out, long maximum) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > maximum) {
                throw Problem.tooLarge(maximum);
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    byte[] head() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MediaKind.MAGIC_LENGTH);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
