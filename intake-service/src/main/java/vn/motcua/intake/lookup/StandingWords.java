package vn.motcua.intake.lookup;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.worktime.Hanoi;

/** Where a case stands, in the words of the national portal's ten states (docs/law.md, Portal codes). */
final class StandingWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Hanoi.ZONE);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Hanoi.ZONE);

    private StandingWords() {}

    static Text state(int portalCode) {
        return switch (portalCode) {
            case 1 -> Messages.of("standing.new");
            case 2 -> Messages.of("standing.received");
            case 3 -> Messages.of("standing.not-received");
            case 4 -> Messages.of("standing.in-process");
            case 5 -> Messages.of("standing.supplement-asked");
            case 6 -> Messages.of("standing.to-be-paid");
            case 7 -> Messages.of("standing.withdrawn");
            case 8 -> Messages.of("standing.stopped");
            case 9 -> Messages.of("standing.processed");
            case 10 -> Messages.of("standing.returned");
            default -> throw new IllegalArgumentException("no state of the portal: " + portalCode);
        };
    }

    /** Empty while no date is promised, and once nothing more is due. */
    static Optional<Text> due(CaseStatus status) {
        if (status.dueAt() == null) {
            return Optional.empty();
        }
        var day = DAY.format(status.dueAt());
        var hour = HOUR.format(status.dueAt());
        var mayMove = status.appointments().stream().anyMatch(appointment -> appointment.provisional() != null);
        return Optional.of(
                mayMove ? Messages.of("standing.due-provisional", hour, day) : Messages.of("standing.due", hour, day));
    }
}
