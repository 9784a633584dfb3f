package vn.motcua.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/**
 * An error that the caller receives, rendered as RFC 9457 {@code application/problem+json}. Its code is the end of the
 * {@code type} URI and never changes once published; details are for people. Throwing it rolls back the transaction.
 */
public final class Problem extends RuntimeException {
    /** Prefix of all problem types. */
    public static final String TYPES = "https://motcua.vn/problems/";

    private final int status;
    private final String code;
    private final transient Text detail;
    private final transient List<Fault> faults;
    private final Duration retryAfter;
    private final String errorId;

    private Problem(int status, String code, Text detail, List<Fault> faults, Duration retryAfter, String errorId) {
        // No stack trace: a problem is an answer, and a caller can cause many.
        super(status + " " + code + ": " + detail.en(), null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
        this.errorId = errorId;
    }

    private static Problem of(int status, String code, Text detail) {
        return new Problem(status, code, detail, List.of(), null, null);
    }

    /** 400 for an unreadable request or for one wrong parameter or header. */
    public static Problem badRequest(String code, Text detail) {
        return of(400, code, detail);
    }

    /** The same, with the message that is registered under the code. */
    public static Problem badRequest(String code, Object... arguments) {
        return of(400, code, Messages.of(code, arguments));
    }

    /** 400 {@code invalid} with all faults at once. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(400, "invalid", Messages.of("invalid"), faults, null, null);
    }

    /** 400 {@code invalid} with one fault. */
    public static Problem invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    /** 401: the caller is not authenticated. */
    public static Problem unauthenticated() {
        return of(401, "unauthenticated", Messages.of("unauthenticated"));
    }

    /** 401: the caller's token proves nothing here. @param why the part of the message's key after the code */
    static Problem unauthenticated(String why) {
        return of(401, "unauthenticated", Messages.of("unauthenticated." + why));
    }

    /** 403, only if the caller may know that the resource exists; otherwise {@link #notFound()}. */
    public static Problem forbidden(String code, Text detail) {
        return of(403, code, detail);
    }

    /** The same, with the message that is registered under the code. */
    public static Problem forbidden(String code, Object... arguments) {
        return of(403, code, Messages.of(code, arguments));
    }

    /** 404, also for a resource that the caller may not see. */
    public static Problem notFound() {
        return of(404, "not-found", Messages.of("not-found"));
    }

    /** The same, with a code and a message of its own. */
    public static Problem notFound(String code) {
        return of(404, code, Messages.of(code));
    }

    /** 409: the current state does not allow the operation. */
    public static Problem conflict(String code, Text detail) {
        return of(409, code, detail);
    }

    /** The same, with the message that is registered under the code. */
    public static Problem conflict(String code, Object... arguments) {
        return of(409, code, Messages.of(code, arguments));
    }

    /** 410: the resource existed and will not come back. */
    public static Problem gone(String code, Text detail) {
        return of(410, code, detail);
    }

    /** The same, with the message that is registered under the code. */
    public static Problem gone(String code, Object... arguments) {
        return of(410, code, Messages.of(code, arguments));
    }

    /** 408 {@code too-slow}: the body did not arrive in time. */
    static Problem tooSlow() {
        return of(408, "too-slow", Messages.of("too-slow"));
    }

    /** 412 {@code precondition-failed}: the resource has changed since the caller read it. */
    public static Problem preconditionFailed() {
        return of(412, "precondition-failed", Messages.of("precondition-failed"));
    }

    /** 413 {@code too-large}. */
    public static Problem tooLarge(long maximumBytes) {
        return of(413, "too-large", Messages.of("too-large", maximumBytes));
    }

    /** 415 for a body of an unsupported media type. */
    public static Problem unsupportedMediaType(Text detail) {
        return of(415, "unsupported-media-type", detail);
    }

    /** 422: the request is readable and complete, but cannot be fulfilled. */
    public static Problem unprocessable(String code, Text detail) {
        return of(422, code, detail);
    }

    /** The same, with the message that is registered under the code. */
    public static Problem unprocessable(String code, Object... arguments) {
        return of(422, code, Messages.of(code, arguments));
    }

    /** 422 with the faulty places of the request. */
    public static Problem unprocessable(String code, Text detail, List<Fault> faults) {
        return new Problem(422, code, detail, faults, null, null);
    }

    /** 428 {@code precondition-required}: the operation requires {@code If-Match}. */
    public static Problem preconditionRequired() {
        return of(428, "precondition-required", Messages.of("precondition-required"));
    }

    /** 429 {@code too-many-requests} from one address, with {@code Retry-After} in whole seconds. */
    static Problem tooManyRequests(Duration retryAfter) {
        return new Problem(429, "too-many-requests", Messages.of("too-many-requests"), List.of(), retryAfter, null);
    }

    /** 429 for a caller who asks for more than one account needs, with {@code Retry-After} in whole seconds. */
    public static Problem tooMany(String code, Duration retryAfter, Object... arguments) {
        return new Problem(429, code, Messages.of(code, arguments), List.of(), retryAfter, null);
    }

    /** 503 {@code unavailable}: a passing fault, with {@code Retry-After} in whole seconds. */
    public static Problem unavailable(Duration retryAfter) {
        return new Problem(503, "unavailable", Messages.of("unavailable"), List.of(), retryAfter, null);
    }

    /** 500 {@code unexpected}: the id appears in the answer and next to the logged cause. */
    static Problem unexpected() {
        String id = UUID.randomUUID().toString();
        return new Problem(500, "unexpected", Messages.of("unexpected", id), List.of(), null, id);
    }

    static Problem ofFramework(int status, String code, Text detail) {
        return of(status, code, detail);
    }

    /**
     * The response for a refused command whose transaction must still commit; every other command throws the problem.
     */
    public Response answer(HttpHeaders headers, UriInfo uri) {
        return ProblemAnswer.of(this, headers, uri);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Null except for an unexpected error. */
    String errorId() {
        return errorId;
    }

    /** Null if waiting does not help. */
    Duration retryAfter() {
        return retryAfter;
    }
}
