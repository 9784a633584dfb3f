package vn.motcua.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Maps failures of the HTTP layer, outside any resource, to problems. The framework's own error page would show the stack
 * trace to the caller and log the address with its query.
 */
@Singleton
class FailuresAsProblems {
    private static final Logger LOG = Logger.getLogger(FailuresAsProblems.class);

    private final Causes causes;
    private final MeterRegistry meters;

    FailuresAsProblems(Causes causes, MeterRegistry meters) {
        this.causes = causes;
        this.meters = meters;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::requireHost).failureHandler(this::answer);
    }

    /** HTTP/1.0 allows requests without a host; the framework cannot handle them. */
    private void requireHost(RoutingContext context) {
        if (context.request().authority() == null) {
            EarlyAnswer.send(context, Problem.badRequest("host-missing"));
        } else {
            context.next();
        }
    }

    void registerManagement(@Observes ManagementInterface management) {
        register(management.router());
    }

    private void answer(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        if (context.response().headWritten()) {
            // Half of an answer is sent, and nothing can complete it.
            context.request().connection().close();
            return;
        }
        var problem = problem(context);
        if (problem.errorId() != null) {
            LOG.errorf(context.failure(), "unexpected error %s", problem.errorId());
        }
        meters.counter("motcua.problems", "code", problem.code()).increment();
        EarlyAnswer.send(context, problem);
    }

    /** If the failure maps to no problem, the HTTP layer's status decides. */
    private Problem problem(RoutingContext context) {
        var failure = context.failure();
        return Optional.ofNullable(failure)
                .flatMap(causes::problem)
                .or(() -> Causes.ofStatus(context.statusCode()))
                .orElseGet(Problem::unexpected);
    }
}
