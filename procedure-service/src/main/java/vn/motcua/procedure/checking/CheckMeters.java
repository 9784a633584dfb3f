package vn.motcua.procedure.checking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Severity;

/** Counts the checks by the severity of their worst finding. */
@Startup
@Singleton
class CheckMeters {
    private static final String NOTHING = "none";

    private final MeterRegistry meters;

    CheckMeters(MeterRegistry meters) {
        this.meters = meters;
        Stream.concat(Stream.of(NOTHING), Stream.of(Severity.values()).map(CheckMeters::label))
                .forEach(this::counter);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApplicationChecked checked) {
        var worst = checked.findings().stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .map(CheckMeters::label)
                .orElse(NOTHING);
        counter(worst).increment();
    }

    private Counter counter(String worst) {
        return Counter.builder("motcua.checks")
                .description("Automatic checks")
                .tag("worst", worst)
                .register(meters);
    }

    private static String label(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
