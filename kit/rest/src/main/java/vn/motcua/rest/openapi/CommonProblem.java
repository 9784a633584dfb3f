package vn.motcua.rest.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** This kit's problems as response components, to which the OpenAPI documents refer. */
enum CommonProblem {
    BAD_REQUEST(400, "Not readable or not valid: errors names every fault", "invalid", "Bad request"),
    UNAUTHENTICATED(401, "No token, or none that is valid here now", "unauthenticated", "Not authenticated"),
    FORBIDDEN(403, "Another kind of caller", "forbidden", "Forbidden"),
    NOT_FOUND(404, "Not there, or not the caller's to see", "not-found", "Not found"),
    NOT_ACCEPTABLE(406, "Nothing that Accept allows can be given", "not-acceptable", "Not acceptable"),
    CONFLICT(409, "The state of things does not allow it now", "changed-meanwhile", "Conflict"),
    PRECONDITION_FAILED(412, "Changed since it was read", "precondition-failed", "Precondition failed"),
    TOO_LARGE(413, "The body is too large", "too-large", "Content too large"),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "A body of a kind that is not taken, or a Content-Type that is no media type",
            "unsupported-media-type",
            "Unsupported media type"),
    UNPROCESSABLE(
            422, "The Idempotency-Key was used for another request", "idempotency-key-reused", "Unprocessable content"),
    PRECONDITION_REQUIRED(428, "If-Match is missing", "precondition-required", "Precondition required"),
    UNEXPECTED(500, "A mistake of ours; errorId stands in the log", "unexpected", "Internal error"),
    UNAVAILABLE(503, "A passing fault; try again after Retry-After seconds", "unavailable", "Service unavailable");

    private final int status;
    private final String description;
    private final String code;
    private final String words;

    CommonProblem(int status, String description, String code, String words) {
        this.status = status;
        this.description = description;
        this.code = code;
        this.words = words;
    }

    static CommonProblem of(String status) {
        return Arrays.stream(values())
                .filter(problem -> status.equals(Integer.toString(problem.status)))
                .findFirst()
                .orElseThrow();
    }

    /** Its name among the components, in the style of a type name. */
    String title() {
        StringBuilder title = new StringBuilder();
        for (String word : name().split("_")) {
            title.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return title.toString();
    }

    APIResponse answer() {
        Content content = CommonAnswers.problem();
        content.getMediaType("application/problem+json")
                .addExample("problem", OASFactory.createExample().value(example()));
        APIResponse answer =
                OASFactory.createAPIResponse().description(description).content(content);
        CommonHeaders.ofProblem(Integer.toString(status), answer);
        return answer;
    }

    private Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "https://motcua.vn/problems/" + code);
        example.put("title", words);
        example.put("status", status);
        example.put("detail", description + ".");
        example.put("instance", "/v1/…");
        return example;
    }
}
