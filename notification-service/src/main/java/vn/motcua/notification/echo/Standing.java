package vn.motcua.notification.echo;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;

/**
 * What the portal shows of a case; a change of any field is echoed. Times are to the second, as in the protocol.
 *
 * @param results how many are issued
 */
@Embeddable
record Standing(
        String caseCode,
        int portalCode,
        String procedure,
        String agency,
        String unit,
        String officer,
        Instant acceptedAt,
        Instant dueAt,
        Instant endedAt,
        int results) {

    static Standing of(CaseStatus status) {
        return new Standing(
                status.caseCode(),
                status.portalCode(),
                status.procedure(),
                status.agency(),
                status.unit(),
                status.handler() == null ? null : status.handler().officer(),
                second(status.acceptedAt()),
                second(status.dueAt()),
                second(status.endedAt()),
                (int) status.appointments().stream().filter(Standing::isIssued).count());
    }

    static boolean isIssued(Appointment appointment) {
        return appointment.issuedAt() != null;
    }

    private static Instant second(OffsetDateTime time) {
        return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
