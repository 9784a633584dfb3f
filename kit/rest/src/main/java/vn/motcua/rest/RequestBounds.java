package vn.motcua.rest;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import vn.motcua.rest.UnfinishedBodies.Body;

/**
 * Limits the number of running requests and the duration of each: 503 with Retry-After instead of growing memory. Virtual
 * threads have no limit of their own. A request answered in this way has changed nothing: see {@link CommitInTime}.
 */
@Singleton
class RequestBounds {
    static final Duration SOON = Duration.ofSeconds(2);
    /** The interval at which the progress of a request is checked. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final AtomicInteger underWay = new AtomicInteger();
    private final int most;
    private final Duration deadline;
    private final UnfinishedBodies bodies;
    private final Vertx vertx;

    RequestBounds(RequestSettings settings, UnfinishedBodies bodies, Vertx vertx) {
        this.most = settings.mostRequests();
        this.deadline = settings.deadline();
        this.bodies = bodies;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            EarlyAnswer.send(context, Problem.unavailable(SOON));
            return;
        }
        var guard = new Guard(context);
        context.addEndHandler(_ -> guard.release());
        guard.watch();
        context.next();
    }

    /** Watches one request. All its methods run on the request's event loop. */
    private final class Guard {
        private final RoutingContext context;
        private final Body body;
        private final Commitment commitment;
        private long due = System.nanoTime() + deadline.toNanos();
        private long timer;

        private Guard(RoutingContext context) {
            this.context = context;
            this.body = bodies.of(context.request());
            this.commitment = Commitment.of(context);
        }

        private void watch() {
            var left = Duration.ofNanos(due - System.nanoTime());
            var next = left.isPositive() && left.compareTo(LOOK) < 0 ? left.plusMillis(1) : LOOK;
            timer = vertx.setTimer(next.toMillis(), _ -> look());
        }

        private void look() {
            if (context.response().headWritten()) {
                return;
            }
            if (!body.isComing()) {
                answerIf(System.nanoTime() >= due, Problem.unavailable(SOON), EarlyAnswer::send);
            } else if (!body.hasAShare()) {
                answerIf(true, Problem.tooManyRequests(SOON), EarlyAnswer::sendAndClose);
            } else {
                // The time to send a large file over a slow line does not count, within limits.
                due = System.nanoTime() + deadline.toNanos();
                answerIf(!body.isInTime(), Problem.tooSlow(), EarlyAnswer::sendAndClose);
            }
        }

        /** Does not answer during a commit, which the timeouts of PostgreSQL and the driver limit. */
        private void answerIf(boolean over, Problem problem, BiConsumer<RoutingContext, Problem> answer) {
            if (over && commitment.giveUp()) {
                answer.accept(context, problem);
            } else {
                watch();
            }
        }

        private void release() {
            vertx.cancelTimer(timer);
            body.end();
            underWay.decrementAndGet();
        }
    }
}
