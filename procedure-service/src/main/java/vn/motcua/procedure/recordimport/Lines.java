package vn.motcua.procedure.recordimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Reads the lines of a stream with bounded memory: of a longer line it keeps the beginning and the hash. */
final class Lines {
    /** The same limit as for every JSON body of the API. */
    static final int LONGEST = 1_000_000;
    /** The part of a longer line that is kept, for people to recognise it. */
    private static final int KEPT = 64_000;

    private final InputStream file;
    private final byte[] buffer = new byte[65_536];
    private int next;
    private int filled;

    Lines(InputStream file) {
        this.file = file;
    }

    /** Empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        var kept = new ByteArrayOutputStream();
        var digest = sha256();
        var length = 0L;
        while (next < filled || fill()) {
            var end = newline();
            var stop = end < 0 ? filled : end;
            digest.update(buffer, next, stop - next);
            kept.write(buffer, next, Math.min(stop - next, LONGEST + 1 - kept.size()));
            length += stop - next;
            next = stop;
            if (end >= 0) {
                next++;
                return Optional.of(line(kept, digest, length, true));
            }
        }
        return length == 0 ? Optional.empty() : Optional.of(line(kept, digest, length, false));
    }

    /** Skips the rest of a line whose beginning was taken. */
    Rest skip() throws IOException {
        var bytes = 0L;
        while (next < filled || fill()) {
            var end = newline();
            bytes += (end < 0 ? filled : end + 1) - next;
            next = end < 0 ? filled : end + 1;
            if (end >= 0) {
                return new Rest(bytes, true);
            }
        }
        return new Rest(bytes, false);
    }

    /** @param ended whether a newline ended it; if not, the next part may continue it */
    record Rest(long bytes, boolean ended) {}

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(file.read(buffer), 0);
        return filled > 0;
    }

    private int newline() {
        for (int index = next; index < filled; index++) {
            if (buffer[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private static Line line(ByteArrayOutputStream kept, MessageDigest digest, long length, boolean ended) {
        var tooLong = length > LONGEST;
        var content = kept.toByteArray();
        return new Line(
                tooLong ? Arrays.copyOf(content, KEPT) : content,
                tooLong,
                digest.digest(),
                length + (ended ? 1 : 0),
                ended);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param content without the newline; only the beginning if it is too long
     * @param sha256 of the whole line
     * @param bytes its length in the file, with the newline
     * @param ended whether a newline ended it; if not, the next part may continue it
     */
    record Line(byte[] content, boolean tooLong, byte[] sha256, long bytes, boolean ended) {
        boolean isBlank() {
            for (byte character : content) {
                if (character > ' ' || character < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
