package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import vn.motcua.events.Messages;

/** Maps a throwable to a problem by the first of its causes that maps to one; empty for an unexpected error. */
@Singleton
class Causes {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Instance<ServiceProblems> ofService;

    Causes(@Any Instance<ServiceProblems> ofService) {
        this.ofService = ofService;
    }

    Optional<Problem> problem(Throwable thrown) {
        Optional<Problem> unreadable = unreadableBody(thrown);
        return chain(thrown)
                .map(cause -> ofService(cause).or(() -> own(cause)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> unreadable)
                .or(() -> chain(thrown)
                        .map(Causes::ofHttp)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Problem> ofService(Throwable cause) {
        return ofService.stream()
                .map(problems -> problems.problem(cause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                // The transaction manager adds the database's error about a failed commit as suppressed, not as cause.
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())));
    }

    private static Optional<Problem> own(Throwable cause) {
        return switch (cause) {
            case Problem problem -> Optional.of(problem);
            case ResteasyReactiveViolationException invalid -> Violations.problem(invalid);
            case AuthenticationFailedException unproved
            when isKeycloakAway(unproved) -> Optional.of(Problem.unavailable(SOON));
            case AuthenticationFailedException unproved -> Optional.of(Problem.unauthenticated(whyNot(unproved)));
            case UnauthorizedException _ -> Optional.of(Problem.unauthenticated());
            case OIDCException _ -> Optional.of(Problem.unavailable(SOON));
            case ForbiddenException _ -> Optional.of(Problem.forbidden("forbidden"));
            case OptimisticLockException _ -> Optional.of(Problem.conflict("changed-meanwhile"));
            case SQLException failure -> DatabaseFaults.problem(failure);
            // A commit with unknown outcome; a repeat with the same idempotency key shows the outcome.
            case RollbackException unknown when unknown.getCause() == null -> Optional.of(Problem.unavailable(SOON));
            case FileSystemException full when isFull(full) -> Optional.of(Problem.unavailable(SOON));
            case IOException failure when endedEarly(failure) -> Optional.of(Problem.badRequest("body-incomplete"));
            default -> Optional.empty();
        };
    }

    // Without Keycloak a token cannot be checked; that is not the caller's fault.
    private static boolean isKeycloakAway(AuthenticationFailedException unproved) {
        return chain(unproved).anyMatch(cause -> cause instanceof IOException || cause instanceof OIDCException);
    }

    private static String whyNot(AuthenticationFailedException unproved) {
        return chain(unproved)
                .flatMap(cause -> cause instanceof InvalidJwtException token ? Stream.of(token) : Stream.empty())
                .findFirst()
                .filter(token -> token.hasExpired() || token.hasErrorCode(ErrorCodes.AUDIENCE_INVALID))
                .map(token -> token.hasExpired() ? "expired" : "for-another-service")
                .orElse("invalid");
    }

    // The JDK has no exception class for a full disk (ENOSPC), only this reason.
    private static boolean isFull(FileSystemException failure) {
        return "No space left on device".equals(failure.getReason());
    }

    // The framework has no exception type for an incomplete body; only the throwing class tells.
    private static boolean endedEarly(IOException failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(2)
                .map(StackTraceElement::getClassName)
                .anyMatch(reader -> reader.startsWith("org.jboss.resteasy.reactive.server.vertx.VertxInputStream")
                        || reader.startsWith("org.jboss.resteasy.reactive.server.core.multipart."));
    }

    // Only an exception that a body reader throws or wraps once is about the caller's JSON; deeper ones are about JSON
    // we read.
    private static Optional<Problem> unreadableBody(Throwable thrown) {
        Throwable read =
                thrown instanceof WebApplicationException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (read) {
            case JsonProcessingException json -> JsonFaults.problem(json);
            case CharConversionException _ -> Optional.of(JsonFaults.noText());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> ofHttp(Throwable cause) {
        // Another service's answer to us is not our answer to the caller.
        if (cause instanceof ResteasyReactiveClientProblem || !(cause instanceof WebApplicationException http)) {
            return Optional.empty();
        }
        return ofStatus(http.getResponse().getStatus());
    }

    /** The problem for a failure of which the framework gives only the status; empty for the framework's own faults. */
    static Optional<Problem> ofStatus(int status) {
        return switch (status) {
            case 400 -> Optional.of(Problem.badRequest("bad-request"));
            case 401 -> Optional.of(Problem.unauthenticated());
            case 403 -> Optional.of(Problem.forbidden("forbidden"));
            case 404 -> Optional.of(Problem.notFound());
            case 405 -> Optional.of(Problem.ofFramework(405, "method-not-allowed", Messages.of("method-not-allowed")));
            case 406 -> Optional.of(Problem.ofFramework(406, "not-acceptable", Messages.of("not-acceptable")));
            case 413 -> Optional.of(Problem.tooLarge(JsonBodyLimit.BYTES));
            case 415 -> Optional.of(Problem.unsupportedMediaType(Messages.of("unsupported-media-type")));
            case 503 -> Optional.of(Problem.unavailable(SOON));
            default ->
                status < 500
                        ? Optional.of(Problem.ofFramework(status, "http-" + status, Messages.of("bad-request")))
                        : Optional.empty();
        };
    }
}
