package vn.motcua.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Beyond {@code quarkus.http.limits.max-body-size} Quarkus refuses before any resource, with an empty 413; this route
 * comes before that and says why.
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

    // The HTTP decoder has refused what is no number; a chunked body declares nothing and is counted as it is read.
    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
