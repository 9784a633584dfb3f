package vn.motcua.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import vn.motcua.worktime.Hanoi;

/** Gives each service its {@link Clock} (the system's, or in a local run the one that a file sets) and {@link MachineTime}. */
class ServiceClock {

    @Produces
    @ApplicationScoped
    Clock clock(ClockSettings settings) {
        if (settings.file().isEmpty()) {
            return toTheMicrosecond(Clock.system(Hanoi.ZONE));
        }
        if (ConfigUtils.isProfileActive("prod") && !settings.local()) {
            throw new IllegalStateException(
                    "MOTCUA_CLOCK_FILE is set: a production service never runs on a moved clock."
                            + " Unset it, or set MOTCUA_CLOCK_LOCAL=true for a local run.");
        }
        return toTheMicrosecond(new FileClock(settings.file().get(), Hanoi.ZONE));
    }

    @Produces
    @ApplicationScoped
    @MachineTime
    Clock machineTime() {
        return toTheMicrosecond(Clock.system(Hanoi.ZONE));
    }

    /** PostgreSQL's precision: an instant sent with an event equals the one read back from the row. */
    private static Clock toTheMicrosecond(Clock clock) {
        return Clock.tick(clock, Duration.ofNanos(1_000));
    }
}
