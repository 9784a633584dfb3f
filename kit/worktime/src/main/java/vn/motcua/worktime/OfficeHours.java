package vn.motcua.worktime;

import java.time.LocalTime;
import java.util.List;

/**
 * The hours an office keeps on each of its working days (giờ hành chính).
 *
 * @param sessions at least one, in order of time, none overlapping
 */
public record OfficeHours(List<Session> sessions) {

    public OfficeHours {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("office hours need at least one session");
        }
        for (int next = 1; next < sessions.size(); next++) {
            if (sessions.get(next).from().isBefore(sessions.get(next - 1).to())) {
                throw new IllegalArgumentException("sessions overlap or are out of order: " + sessions);
            }
        }
    }

    public static OfficeHours of(Session... sessions) {
        return new OfficeHours(List.of(sessions));
    }

    public LocalTime open() {
        return sessions.getFirst().from();
    }

    public LocalTime close() {
        return sessions.getLast().to();
    }
}
