package vn.motcua.rest;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One log line for each request: method, path template, status, milliseconds, kind of caller. The line holds no actual path, no
 * query and no name: {@code POST /v1/applications/{id}/submission 202 34 citizen}.
 */
@Singleton
class AccessLog {
    private static final Logger LOG = Logger.getLogger("vn.motcua.access");
    private static final String UNMATCHED = "UNMATCHED";
    /** The key under which the framework keeps the path template of the resource for its metrics and spans. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final KnownPaths known;

    AccessLog(KnownPaths known) {
        this.known = known;
    }

    /** Runs before every handler that may answer. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::follow);
    }

    private void follow(RoutingContext request) {
        var begun = System.nanoTime();
        var context = Vertx.currentContext();
        var span = Span.current();
        // No template: answered before a resource was found. The framework would use the actual path as a metrics
        // label.
        request.addHeadersEndHandler(_ -> {
            String template = context.getLocal(TEMPLATE);
            if (template == null) {
                context.putLocal(TEMPLATE, UNMATCHED);
            } else {
                known.add(template);
            }
        });
        request.addEndHandler(_ -> {
            try (var _ = span.makeCurrent()) {
                line(request, context, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
        });
        request.next();
    }

    private static void line(RoutingContext request, Context context, long milliseconds) {
        LOG.infof(
                "%s %s %d %d %s",
                request.request().method(),
                context.<String>getLocal(TEMPLATE),
                request.response().getStatusCode(),
                milliseconds,
                caller(request));
    }

    private static String caller(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user ? kind(user.getSecurityIdentity()) : "anonymous";
    }

    private static String kind(SecurityIdentity identity) {
        return Arrays.stream(Caller.Kind.values())
                .map(Caller.Kind::role)
                .filter(identity::hasRole)
                .findFirst()
                .orElse(identity.isAnonymous() ? "anonymous" : "unknown");
    }
}
