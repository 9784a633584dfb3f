package vn.motcua.intake.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Accepted file types: scans under TT 01/2023/TT-VPCP (PDF, images), XML from other systems, and signed containers. No
 * type that a browser would execute is accepted.
 */
enum MediaKind {
    PDF("application/pdf", "25504446"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    XML("application/xml", ""),
    TEXT_XML("text/xml", ""),
    SIGNED("application/pkcs7-mime", ""),
    BYTES("application/octet-stream", "");

    static final String UNKNOWN = "application/octet-stream";
    static final int MAGIC_LENGTH = 8;

    private final String mediaType;
    private final byte[] magic;

    MediaKind(String mediaType, String magic) {
        this.mediaType = mediaType;
        this.magic = HexFormat.of().parseHex(magic);
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty for a type that is not accepted. Parameters such as a charset are ignored. */
    static Optional<MediaKind> of(String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        var plain = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(plain))
                .findFirst();
    }

    /** Whether the first bytes match this type. */
    boolean beginsWith(byte[] head) {
        return head.length >= magic.length && Arrays.equals(magic, Arrays.copyOf(head, magic.length));
    }
}
