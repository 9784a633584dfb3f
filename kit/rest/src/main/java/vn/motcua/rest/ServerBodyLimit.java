package vn.motcua.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies above {@code quarkus.http.limits.max-body-size} with a problem that gives the reason. Quarkus itself would
 * answer an empty 413; this route runs before that.
 */
@Singleton
class ServerBodyLimit {
    private final long bytes;

    ServerBodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maximum) {
        this.bytes = maximum.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        if (declaredLength(context) <= bytes) {
            context.next();
            return;
        }
        EarlyAnswer.sendAndClose(context, Problem.tooLarge(bytes));
    }

    // The HTTP decoder has refused a length that is no number. A chunked body has no length; it is counted while it is
    // read.
    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
