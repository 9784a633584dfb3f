package vn.motcua.fuzz.generating;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/** Cursors with a valid checksum and wrong keys, as a reader of the source could make them. */
final class Cursors {
    private Cursors() {}

    static String of(String... keys) {
        var payload = String.join("\u001F", keys).getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(payload);
        var bytes = ByteBuffer.allocate(4 + payload.length)
                .putInt((int) crc.getValue())
                .put(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
