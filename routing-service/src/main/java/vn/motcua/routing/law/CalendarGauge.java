package vn.motcua.routing.law;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.worktime.WorkingCalendar;

/** Measures for how long due dates are final, so that operators know in time that next year's days off are missing. */
@Singleton
class CalendarGauge {
    private final Calendars calendars;
    private final Clock clock;
    private final ScheduledWork scheduled;
    private volatile double daysLeft = Double.NaN;

    CalendarGauge(Calendars calendars, Clock clock, Closing closing) {
        this.calendars = calendars;
        this.clock = clock;
        this.scheduled = new ScheduledWork(closing, CalendarGauge.class, "Reading the calendar");
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("motcua.calendar.announced.days", () -> daysLeft)
                .description("Days until the last one of which it is known whether it is off")
                .register(meters);
    }

    @Scheduled(every = "{motcua.workload.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        scheduled.run(() ->
                QuarkusTransaction.requiringNew().run(() -> calendars.working().ifPresent(this::measure)));
    }

    private void measure(WorkingCalendar calendar) {
        daysLeft = ChronoUnit.DAYS.between(LocalDate.now(clock), calendar.announcedTo());
    }
}
