package vn.motcua.fuzz.sending;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.fuzz.document.Operation;

/**
 * One request, byte for byte.
 *
 * @param number together with the seed it makes the request again
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

    /** How the body is announced. */
    public enum Framing {
        EXACT,
        CHUNKED,
        /** More is announced than comes, then the end. */
        TOO_LONG,
        NOT_A_NUMBER,
        NEGATIVE,
        TWO_LENGTHS,
        LENGTH_AND_CHUNKED
    }

    /** How far such a request may come, and so who may answer it. */
    public enum Reach {
        /** The operation itself: only what its document says. */
        OPERATION,
        /** Some place of the service, perhaps none: any answer of ours. */
        SERVICE,
        /** No valid HTTP: the server's decoder may refuse before any of our code, without a body. */
        DECODER
    }

    /** UTF-8 as the raw characters that {@link #target} and {@link #headers} want. */
    public static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("%s %s%n".formatted(method, shortened(target)));
        // A real token says nothing here; who asked stands below.
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
