package vn.motcua.fuzz.sending;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.fuzz.document.Operation;

/**
 * One request, byte for byte.
 *
 * @param number reproduces the request, together with the seed
 * @param target raw, each character one byte
 * @param headers raw, each character one byte; framing is added when it is sent
 * @param why the mutations that made it
 */
public record RawCall(
        int number,
        Operation operation,
        String method,
        String target,
        List<Header> headers,
        byte[] body,
        Framing framing,
        Reach reach,
        List<String> why) {

    public record Header(String name, String value) {}

    /** How the headers announce the body. */
    public enum Framing {
        EXACT,
        CHUNKED,
        /** The announced length is greater than the body; then the connection is closed. */
        TOO_LONG,
        NOT_A_NUMBER,
        NEGATIVE,
        TWO_LENGTHS,
        LENGTH_AND_CHUNKED
    }

    /** How far a request may get, and so which part may answer it. */
    public enum Reach {
        /** The operation itself: only documented answers. */
        OPERATION,
        /** Any resource of the service, or none: any answer of our code. */
        SERVICE,
        /** No valid HTTP: the server's decoder may refuse it before our code runs, without a body. */
        DECODER
    }

    /** UTF-8 as the raw characters of {@link #target} and {@link #headers}. */
    public static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("%s %s%n".formatted(method, shortened(target)));
        // A real token tells nothing here; the caller is named below.
        headers.stream()
                .filter(header -> !header.value().startsWith("Bearer ey"))
                .forEach(header -> text.append("  %s: %s%n".formatted(header.name(), shortened(header.value()))));
        if (body.length > 0) {
            text.append("  %s, %d bytes: %s%n"
                    .formatted(framing, body.length, shortened(new String(body, StandardCharsets.ISO_8859_1))));
        }
        return Visible.of(text.append("  made by ").append(why).toString());
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + ")";
    }
}
