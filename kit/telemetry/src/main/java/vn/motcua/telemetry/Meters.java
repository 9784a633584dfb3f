package vn.motcua.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** Which metrics of the frameworks are kept, and in which buckets. */
class Meters {
    /** A Kafka client has about a hundred metrics per topic; an operator needs to know the consumer lag. */
    private static final Set<String> KAFKA =
            Set.of("kafka.consumer.fetch.manager.records.lag", "kafka.consumer.coordinator.rebalance.total");

    private static final double[] ANSWER_TIMES = Stream.of(50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter fewOfKafka() {
        return MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !KAFKA.contains(id.getName()));
    }

    @Produces
    @Singleton
    MeterFilter answerTimesInBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(ANSWER_TIMES)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
