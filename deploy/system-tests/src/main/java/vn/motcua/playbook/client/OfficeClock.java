package vn.motcua.playbook.client;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.motcua.stack.ClockFile;

/** Sets the clocks of all services at once, by local times of Hanoi as {@code 2026-08-20T14:50}. */
public final class OfficeClock {
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ClockFile file;

    OfficeClock(Path file) {
        this.file = new ClockFile(file);
    }

    /** Stops the clocks at this time until they are set again, so that a slow machine does not change the result. */
    public void standAt(String local) {
        file.standAt(instant(local));
    }

    /** The clocks run on from this time. */
    public void runFrom(String local) {
        file.runFrom(instant(local));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(HANOI).toInstant();
    }
}
