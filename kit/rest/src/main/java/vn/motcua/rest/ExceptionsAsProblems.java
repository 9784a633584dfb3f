package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps every exception of a resource or of the framework to a problem. The mapper names more classes than Throwable because
 * the framework has its own mappers for them, and the most specific class wins.
 */
class ExceptionsAsProblems {
    private static final Logger LOG = Logger.getLogger(ExceptionsAsProblems.class);

    private static final String LATE = ExceptionsAsProblems.class.getName() + ".late";

    private static final int METHOD_NOT_ALLOWED = 405;

    private final Causes causes;
    private final MeterRegistry meters;
    private final Counter late;
    private final CurrentVertxRequest current;
    private final AllowedMethods allowedMethods;

    ExceptionsAsProblems(
            Causes causes, MeterRegistry meters, CurrentVertxRequest current, AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
        this.causes = causes;
        this.meters = meters;
        this.late = meters.counter("motcua.answers.late");
        this.current = current;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        JsonProcessingException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    Response answer(Throwable thrown, HttpHeaders headers, UriInfo uri) {
        if (thrown instanceof WebApplicationException redirect
                && redirect.getResponse().getStatus() < 400) {
            return redirect.getResponse();
        }
        RoutingContext context = current.getCurrent();
        if (context != null && context.response().ended()) {
            tooLate(context, thrown);
            return Response.serverError().build();
        }
        Problem problem = causes.problem(thrown).orElseGet(Problem::unexpected);
        if (problem.errorId() != null) {
            LOG.errorf(thrown, "unexpected error %s", problem.errorId());
        } else if (problem.status() >= 500) {
            // Log only the class: the message may quote the request.
            LOG.warnf("answered %s: %s", problem.getMessage(), thrown.getClass().getName());
        }
        meters.counter("motcua.problems", "code", problem.code()).increment();
        Response answer = ProblemAnswer.of(problem, headers, uri);
        return problem.status() == METHOD_NOT_ALLOWED
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowedMethods.at(uri.getPath()))
                        .build()
                : answer;
    }

    /**
     * {@link RequestBounds} has already answered, so this exception reaches no caller and is no fault. Runs twice for a
     * request, because the framework also tries to send the response that we return.
     */
    private void tooLate(RoutingContext context, Throwable thrown) {
        if (context.get(LATE) == null) {
            context.put(LATE, true);
            LOG.debug("came after the deadline's answer", thrown);
            late.increment();
        }
    }
}
