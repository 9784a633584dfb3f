package vn.motcua.partner.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A refusal, answered as {@code application/problem+json} (RFC 9457); {@code type} is stable. */
public final class Problem extends RuntimeException {
    private final int status;
    private final String type;
    private final List<Error> errors;

    private Problem(int status, String type, String title, List<Error> errors) {
        super(title, null, false, false);
        this.status = status;
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public static Problem badInput(List<Error> errors) {
        return new Problem(400, "bad-input", "The request cannot be read as it stands", errors);
    }

    public static Problem badInput(String pointer, String code, String message) {
        return badInput(List.of(new Error(pointer, code, message)));
    }

    public static Problem notFound(String what) {
        return new Problem(404, "not-found", what + " is not known here", List.of());
    }

    public static Problem away(String who) {
        return new Problem(503, "away", who + " is away", List.of());
    }

    static Problem notAllowed() {
        return new Problem(405, "method-not-allowed", "This address does not take this method", List.of());
    }

    static Problem tooLarge() {
        return new Problem(413, "too-large", "The body is larger than this system takes", List.of());
    }

    static Problem broken() {
        return new Problem(500, "broken", "This system failed; its log says why", List.of());
    }

    Reply reply() {
        return Reply.json(status, new Body("urn:motcua:partner:" + type, getMessage(), status, errors))
                .as("application/problem+json");
    }

    /** One fault: where it is (JSON pointer), its code, and a message. */
    public record Error(String pointer, String code, String message) {}

    private record Body(
            String type,
            String title,
            int status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Error> errors) {}
}
