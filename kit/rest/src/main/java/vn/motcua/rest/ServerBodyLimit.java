package vn.motcua.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.events.Language;

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
        Language language = Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response()
                .setStatusCode(413)
                // The rest of the body is not read, so nothing can follow on this connection.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT))
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(ProblemAnswer.json(
                        Problem.tooLarge(bytes), language, context.request().path()))
                .onComplete(_ -> context.request().connection().close());
    }

    // The HTTP decoder has refused what is no number; a chunked body declares nothing and is counted as it is read.
    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
