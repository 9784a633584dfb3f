package vn.motcua.routing.processing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the draft: it shows that the approver read what was submitted. */
final class DraftHash {
    private DraftHash() {}

    static String of(byte[] draft) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(draft));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
