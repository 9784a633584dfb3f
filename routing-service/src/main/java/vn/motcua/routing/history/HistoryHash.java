package vn.motcua.routing.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The link of the chain: SHA-256 over every column of a line, each with its length, so that no two lines give the same input. */
final class HistoryHash {
    private HistoryHash() {}

    static String of(Object... columns) {
        var digest = sha256();
        for (var column : columns) {
            var bytes = String.valueOf(column).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
