package vn.motcua.routing.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Road;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class CalendarGaugeTest {
    @Inject
    CalendarGauge gauge;

    @Inject
    MeterRegistry meters;

    @Inject
    Road road;

    /** The alert says so sixty days before; of 2026 the last day is announced. */
    @Test
    void itTellsForHowManyDaysDatesCanBeToldForGood() {
        road.itIs("2026-11-01T09:00:00+07:00");
        road.calendarIsPublished();

        gauge.read();

        assertThat(meters.get("motcua.calendar.announced.days").gauge().value()).isEqualTo(60);
    }
}
