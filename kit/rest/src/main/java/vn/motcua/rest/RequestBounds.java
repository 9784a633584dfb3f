package vn.motcua.rest;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how many requests are under way and how long each may take, whatever hangs behind it: 503 with Retry-After
 * instead of memory that grows. Virtual threads have no bound of their own. Whoever is answered so may have been served
 * all the same, as after a connection that broke: the idempotency key tells.
 */
@Singleton
class RequestBounds {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final AtomicInteger underWay = new AtomicInteger();
    private final int most;
    private final Duration deadline;
    private final Vertx vertx;

    RequestBounds(
            @ConfigProperty(name = "motcua.http.most-requests") int most,
            @ConfigProperty(name = "motcua.http.deadline") Duration deadline,
            Vertx vertx) {
        this.most = most;
        this.deadline = deadline;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            unavailable(context);
            return;
        }
        var guard = new Guard(context);
        context.addEndHandler(_ -> guard.release());
        guard.watch(deadline);
        context.next();
    }

    /** Of one request. Everything happens on its event loop. */
    private final class Guard {
        private final RoutingContext context;
        private long timer;

        private Guard(RoutingContext context) {
            this.context = context;
        }

        private void watch(Duration after) {
            timer = vertx.setTimer(after.toMillis(), _ -> look());
        }

        // A large file over a slow line is the caller's own time; its patience is quarkus.http.read-timeout.
        private void look() {
            if (bodyIsComing(context.request())) {
                watch(LOOK_AGAIN);
            } else if (!context.response().headWritten()) {
                unavailable(context);
            }
        }

        // A request without a body has no end of its own until somebody reads it; one of length 0 neither.
        private static boolean bodyIsComing(HttpServerRequest request) {
            if (request.isEnded()) {
                return false;
            }
            var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null
                    ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                    : request.bytesRead() < Long.parseLong(length);
        }

        private void release() {
            vertx.cancelTimer(timer);
            underWay.decrementAndGet();
        }
    }

    private static void unavailable(RoutingContext context) {
        var request = context.request();
        var language = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT))
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .putHeader("Retry-After", String.valueOf(SOON.toSeconds()))
                .end(ProblemAnswer.json(Problem.unavailable(SOON), language, request.path()));
    }
}
