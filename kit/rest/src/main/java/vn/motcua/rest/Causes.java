package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

/** Which problem a throwable is, by the first of its causes that says so; empty for the unexpected. */
final class Causes {
    private Causes() {}

    static Optional<Problem> problem(Throwable thrown) {
        Optional<Problem> unreadable = unreadableBody(thrown);
        return chain(thrown)
                .map(Causes::own)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> unreadable)
                .or(() -> chain(thrown)
                        .map(Causes::ofHttp)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static Optional<Problem> own(Throwable cause) {
        return switch (cause) {
            case Problem problem -> Optional.of(problem);
            case ResteasyReactiveViolationException invalid -> Violations.problem(invalid);
            case UnauthorizedException _, AuthenticationFailedException _ -> Optional.of(Problem.unauthenticated());
            case ForbiddenException _ -> Optional.of(Problem.forbidden("forbidden", Details.FORBIDDEN));
            case OptimisticLockException _ ->
                Optional.of(Problem.conflict("changed-meanwhile", Details.CHANGED_MEANWHILE));
            case SQLException failure -> DatabaseFaults.problem(failure);
            default -> Optional.empty();
        };
    }

    // Only what a body reader throws, or wraps once, is the caller's JSON; deeper ones are our own reading.
    private static Optional<Problem> unreadableBody(Throwable thrown) {
        Throwable read =
                thrown instanceof WebApplicationException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return read instanceof JsonProcessingException json ? JsonFaults.problem(json) : Optional.empty();
    }

    private static Optional<Problem> ofHttp(Throwable cause) {
        // What another service answered to us is no answer of ours.
        if (cause instanceof ResteasyReactiveClientProblem || !(cause instanceof WebApplicationException http)) {
            return Optional.empty();
        }
        int status = http.getResponse().getStatus();
        return switch (status) {
            case 400 -> Optional.of(Problem.badRequest("bad-request", Details.UNREADABLE));
            case 401 -> Optional.of(Problem.unauthenticated());
            case 403 -> Optional.of(Problem.forbidden("forbidden", Details.FORBIDDEN));
            case 404 -> Optional.of(Problem.notFound());
            case 405 -> Optional.of(Problem.ofFramework(405, "method-not-allowed", Details.METHOD_NOT_ALLOWED));
            case 406 -> Optional.of(Problem.ofFramework(406, "not-acceptable", Details.NOT_ACCEPTABLE));
            case 413 -> Optional.of(Problem.tooLarge(JsonBodyLimit.BYTES));
            case 415 -> Optional.of(Problem.unsupportedMediaType(Details.UNSUPPORTED_MEDIA_TYPE));
            default ->
                status < 500
                        ? Optional.of(Problem.ofFramework(status, "http-" + status, Details.UNREADABLE))
                        : Optional.empty();
        };
    }
}
