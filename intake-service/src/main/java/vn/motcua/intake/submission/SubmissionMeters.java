package vn.motcua.intake.submission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Locale;
import vn.motcua.events.Channel;

/** Counts submissions by channel. Counters start at zero, so that the first submission is seen as an increase. */
@Startup
@Singleton
class SubmissionMeters {
    private final MeterRegistry meters;

    SubmissionMeters(MeterRegistry meters) {
        this.meters = meters;
        for (var channel : Channel.values()) {
            counter(channel);
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Submitted submitted) {
        counter(submitted.channel()).increment();
    }

    private Counter counter(Channel channel) {
        return Counter.builder("motcua.applications.submitted")
                .description("Applications submitted for the first time")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
