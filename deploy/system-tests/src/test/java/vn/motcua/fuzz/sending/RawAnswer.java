package vn.motcua.fuzz.sending;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The answer to one request. @param status 0 if the connection ended without an answer, for the reason in {@code failure} */
public record RawAnswer(int status, List<RawCall.Header> headers, byte[] body, Duration took, String failure) {

    static RawAnswer none(String failure, Duration took) {
        return new RawAnswer(0, List.of(), new byte[0], took, failure);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(RawCall.Header::value)
                .findFirst();
    }

    /** The media type without its parameters; empty if there is none. */
    public String mediaType() {
        return header("Content-Type").map(type -> type.split(";", 2)[0].strip()).orElse("");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean lastOnConnection() {
        return header("Connection")
                .filter(value -> value.equalsIgnoreCase("close"))
                .isPresent();
    }
}
