package vn.motcua.messaging;

import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while every channel is alive. A channel that waits for the broker resumes by itself; meanwhile the service still
 * accepts every request. A channel that has ended, for example by a JVM error, never resumes; the service is then not ready.
 */
@Readiness
@ApplicationScoped
class ConsumersReadiness implements HealthCheck {
    private final HealthCenter channels;

    ConsumersReadiness(HealthCenter channels) {
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("consumers").up();
        for (var channel : channels.getLiveness().getChannels()) {
            if (!channel.isOk()) {
                response.down().withData(channel.getChannel(), String.valueOf(channel.getMessage()));
            }
        }
        return response.build();
    }
}
