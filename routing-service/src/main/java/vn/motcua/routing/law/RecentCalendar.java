package vn.motcua.routing.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * The calendar for lists that are read all day: half a minute old at most, and always the service's own by then. Whatever promises
 * a date reads {@link Calendars}.
 */
@ApplicationScoped
public class RecentCalendar {
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final Calendars calendars;
    private volatile Known known;

    RecentCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    private record Known(OfficeCalendars calendars, long readAt) {
        boolean isGood() {
            return System.nanoTime() - readAt < GOOD_FOR.toNanos();
        }
    }

    /** Empty while none has been published. */
    public Optional<OfficeCalendars> get() {
        var now = known;
        if (now == null || !now.isGood()) {
            now = calendars
                    .working()
                    .map(calendar -> new Known(new OfficeCalendars(calendar), System.nanoTime()))
                    .orElse(null);
            known = now;
        }
        return Optional.ofNullable(now).map(Known::calendars);
    }
}
