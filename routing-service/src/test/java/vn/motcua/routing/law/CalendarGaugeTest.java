package vn.motcua.routing.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class CalendarGaugeTest {
    @Inject
    CalendarGauge gauge;

    @Inject
    MeterRegistry meters;

    @Inject
    Harness harness;

    /** The alert fires sixty days before; 2026 is announced to its last day. */
    @Test
    void itTellsForHowManyDaysDatesCanBeToldForGood() {
        harness.itIs("2026-11-01T09:00:00+07:00");
        harness.calendarIsPublished();

        gauge.read();

        assertThat(meters.get("motcua.calendar.announced.days").gauge().value()).isEqualTo(60);
    }
}
