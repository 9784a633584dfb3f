package vn.motcua.notification.delivery;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import vn.motcua.clock.MachineTime;
import vn.motcua.telemetry.LogContext;
import vn.motcua.telemetry.Traces;

/**
 * Sends one delivery inside the transaction that marks it. The row lock is the claim. A crash releases the lock at once
 * and repeats at most one delivery: the one that was sent but not yet marked.
 */
@ApplicationScoped
class SendNext {
    private static final Logger LOG = Logger.getLogger(SendNext.class);

    private final Deliveries deliveries;
    private final SendingSettings settings;
    private final Clock clock;
    private final Clock machine;
    private final Traces traces;
    private final DeliveryMeters meters;

    SendNext(
            Deliveries deliveries,
            SendingSettings settings,
            Clock clock,
            @MachineTime Clock machine,
            Traces traces,
            DeliveryMeters meters) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.machine = machine;
        this.traces = traces;
        this.meters = meters;
    }

    /** False if nothing was due. */
    boolean by(Carrier carrier) {
        var sent = QuarkusTransaction.requiringNew()
                .timeout((int) settings.transaction().toSeconds())
                .call(() -> deliveries
                        .nextDue(carrier.channel(), machine.instant())
                        .map(delivery -> traced(carrier, delivery)));
        sent.ifPresent(meters::attempted);
        return sent.isPresent();
    }

    private Delivery traced(Carrier carrier, Delivery delivery) {
        var application = delivery.applicationId();
        var span = traces.span(delivery.traceParent(), SpanKind.CLIENT, "deliver " + delivery.channel())
                .setAttribute("motcua.channel", delivery.channel().name())
                .setAttribute("motcua.application.id", application.toString());
        try (var _ = LogContext.of(application)) {
            return traces.inside(span, () -> send(carrier, delivery));
        }
    }

    private Delivery send(Carrier carrier, Delivery delivery) {
        var attempt = boundedAttempt(carrier, delivery);
        var pause = new Backoff(settings.pause(), settings.longestPause()).after(delivery.attempts() + 1);
        delivery.attempted(attempt, clock.instant(), machine.instant().plus(pause));
        if (attempt.move() != Move.DELIVER) {
            LOG.warnf("%s %s: %s", delivery.channel(), delivery.id(), attempt.move());
        }
        return delivery;
    }

    private Attempt boundedAttempt(Carrier carrier, Delivery delivery) {
        var attempt = attempt(carrier, delivery);
        var last = carrier.isBounded() && delivery.attempts() + 1 >= settings.mostAttempts();
        return last && attempt.move() == Move.PUT_OFF ? Attempt.refused("given up: " + attempt.reason()) : attempt;
    }

    private static Attempt attempt(Carrier carrier, Delivery delivery) {
        try {
            return carrier.carry(delivery);
        } catch (RuntimeException fault) {
            return Attempt.putOff(fault.toString());
        }
    }
}
