package vn.motcua.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down only if the relay's thread has died; a restart repairs that. A relay that stands by or waits for the database or
 * the broker is healthy.
 */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {
    private final RelayThread relay;

    RelayLiveness(RelayThread relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox-relay").status(relay.isAlive()).build();
    }
}
