package vn.motcua.routing.workload;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.motcua.events.PostRole;
import vn.motcua.routing.workload.Workload.Slot;
import vn.motcua.routing.workload.Workload.Waiting;

/** Shows how much work waits where. The gauges are read on a schedule of their own, because a scrape must not need the database. */
@Singleton
class WorkloadGauges {
    private static final Logger LOG = Logger.getLogger(WorkloadGauges.class);
    private static final List<String> BUCKETS = List.of("on-time", "due-within-a-day", "overdue");

    private final Workload workload;
    private final MultiGauge tasks;
    private final MultiGauge waiting;
    private final MultiGauge refused;
    private final MultiGauge oldest;
    private final Map<String, Waiting> systems = new TreeMap<>();
    private volatile long overdueCases;

    WorkloadGauges(Workload workload, MeterRegistry meters) {
        this.workload = workload;
        tasks = gauge(meters, "motcua.tasks.open", "Open tasks by the role that does them and their due time");
        waiting = gauge(meters, "motcua.packages.waiting", "Packages that another system has not acknowledged");
        refused = gauge(meters, "motcua.packages.refused", "Those of them whose last attempt failed");
        oldest = gauge(meters, "motcua.packages.oldest.seconds", "Age of the oldest of them");
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
        return MultiGauge.builder(name).description(description).register(meters);
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("motcua.cases.overdue", () -> overdueCases)
                .description("Cases with a leg at work past its due time")
                .register(meters);
        showTasks(Map.of());
    }

    @Scheduled(every = "{motcua.workload.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try {
            showTasks(workload.tasks());
            overdueCases = workload.overdueCases();
            showPackages(workload.packages());
        } catch (SQLException away) {
            LOG.debug("the gauges keep their last reading", away);
        }
    }

    /** Shows zeros too, because a series that vanishes looks like one that never existed. */
    private void showTasks(Map<Slot, Long> counted) {
        tasks.register(
                Stream.of(PostRole.values())
                        .flatMap(role -> BUCKETS.stream().map(bucket -> new Slot(role.name(), bucket)))
                        .map(slot -> MultiGauge.Row.of(slot.tags(), counted.getOrDefault(slot, 0L)))
                        .toList(),
                true);
    }

    /** A system with no waiting packages stays, with zeros. */
    private void showPackages(Map<String, Waiting> counted) {
        systems.replaceAll((_, _) -> Waiting.NONE);
        systems.putAll(counted);
        show(waiting, Waiting::waiting);
        show(refused, Waiting::refused);
        show(oldest, Waiting::oldestSeconds);
    }

    private void show(MultiGauge gauge, ToDoubleFunction<Waiting> value) {
        gauge.register(
                systems.entrySet().stream()
                        .map(each -> MultiGauge.Row.of(
                                Tags.of("system", each.getKey()), value.applyAsDouble(each.getValue())))
                        .toList(),
                true);
    }
}
