package vn.motcua.messaging;

import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while every channel lives. A channel that waits for the broker goes on by itself, and meanwhile the service still
 * takes everything in; one that has ended, by an error of the JVM for example, ends for good, and the service with it.
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
