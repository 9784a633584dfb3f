package vn.motcua.worktime;

import java.time.LocalTime;

/** One unbroken stretch of office hours (buổi làm việc), within a day. */
public record Session(LocalTime from, LocalTime to) {

    public Session {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a session ends after it begins, not " + from + " to " + to);
        }
    }
}
