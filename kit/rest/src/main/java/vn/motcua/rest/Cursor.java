package vn.motcua.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The end of a page: the sort keys of its last row, in the order of the query. Callers send it back unread. The checksum
 * detects broken and invented cursors. It is no signature, because a cursor gives no rights: every query limits its own rows.
 */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\u001F";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /** @throws Problem 400 {@code cursor-malformed} */
    static Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int checksum = bytes.getInt();
            byte[] payload = new byte[bytes.remaining()];
            bytes.get(payload);
            String joined = new String(payload, StandardCharsets.UTF_8);
            if (checksum != checksum(payload) || joined.indexOf('\0') >= 0) {
                throw malformed();
            }
            return new Cursor(List.of(joined.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw malformed();
        }
    }

    /** @param list its path and filters: the cursor leads on in this list only */
    Cursor into(String list) {
        return new Cursor(Stream.concat(keys.stream(), Stream.of(mark(list))).toList());
    }

    /** @throws Problem 400 {@code cursor-of-another-list} */
    Cursor from(String list) {
        if (!keys.getLast().equals(mark(list))) {
            throw Problem.badRequest("cursor-of-another-list");
        }
        return new Cursor(keys.subList(0, keys.size() - 1));
    }

    private static String mark(String list) {
        return Integer.toHexString(checksum(list.getBytes(StandardCharsets.UTF_8)));
    }

    String encode() {
        byte[] payload = keys.stream().collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + payload.length);
        bytes.putInt(checksum(payload)).put(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws Problem 400 {@code cursor-malformed}, like the other typed readers */
    public String text(int index) {
        return read(index, Function.identity());
    }

    public long number(int index) {
        return read(index, Long::valueOf);
    }

    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return read(index, text -> FourDigitYears.checked(Instant.parse(text)));
    }

    private <T> T read(int index, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(index));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw malformed();
        }
    }

    private static int checksum(byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(payload);
        return (int) crc.getValue();
    }

    private static Problem malformed() {
        return Problem.badRequest("cursor-malformed");
    }
}
