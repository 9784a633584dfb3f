package vn.motcua.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** A {@link Problem} in the caller's language, in the RFC 9457 format. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemAnswer(
        String type, String title, int status, String detail, String instance, List<Item> errors, String errorId) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final ObjectMapper JSON = new JsonMapper();

    public record Item(String pointer, String code, String message) {}

    static Response of(Problem problem, HttpHeaders headers, UriInfo uri) {
        Language language = Languages.of(headers);
        Response.ResponseBuilder answer = Response.status(problem.status())
                // Serialised here and not by the resource's writer, because a resource that returns bytes has problems
                // too.
                .entity(json(of(problem, language, uri.getRequestUri().getRawPath())))
                .type(MEDIA_TYPE)
                .language(Locale.of(language.name().toLowerCase(Locale.ROOT)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (problem.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfter().toSeconds());
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    /** For a part of an answer that is no problem as a whole. */
    public static ProblemAnswer within(Problem problem, HttpHeaders headers, UriInfo uri) {
        return of(problem, Languages.of(headers), uri.getRequestUri().getRawPath());
    }

    private static ProblemAnswer of(Problem problem, Language language, String instance) {
        return new ProblemAnswer(
                Problem.TYPES + problem.code(),
                title(problem.status()).in(language),
                problem.status(),
                problem.detail().in(language),
                instance,
                problem.faults().stream()
                        .map(fault -> new Item(
                                fault.pointer(), fault.code(), fault.message().in(language)))
                        .toList(),
                problem.errorId());
    }

    /** For an answer given before the request reaches a resource. */
    static String json(Problem problem, Language language, String instance) {
        return json(of(problem, language, instance));
    }

    private static String json(ProblemAnswer answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }

    /** Short and fixed: the title of the status. */
    private static Text title(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 428, 429, 500, 503 ->
                Messages.of("title." + status);
            default -> Messages.of("title.other");
        };
    }
}
