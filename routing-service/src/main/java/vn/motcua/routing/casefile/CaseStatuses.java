package vn.motcua.routing.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.CaseStatus.Handler;

/** Writes down where a case stands, for the events. */
final class CaseStatuses {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private CaseStatuses() {}

    static CaseStatus of(CaseFile file, String agency, String unit, Handler handler, Instant at) {
        var procedure = file.checked().procedure();
        return new CaseStatus(
                file.caseCode(),
                file.portalCode(),
                file.procedure(),
                procedure == null ? null : procedure.name(),
                file.receivingAgency(),
                agency,
                unit,
                handler,
                hanoi(file.filedAt()),
                hanoi(file.acceptedAt()),
                hanoi(lastAppointment(file)),
                hanoi(file.endedAt()),
                file.allSupplements(),
                appointments(file),
                hanoi(at));
    }

    static OffsetDateTime hanoi(Instant instant) {
        return instant == null ? null : instant.atZone(HANOI).toOffsetDateTime();
    }

    private static Instant lastAppointment(CaseFile file) {
        return file.legs().stream()
                .map(Leg::appointment)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static List<Appointment> appointments(CaseFile file) {
        return file.legs().stream()
                .filter(leg -> leg.result() != null && leg.state() != LegState.NOT_OPENED)
                .map(CaseStatuses::appointment)
                .toList();
    }

    private static Appointment appointment(Leg leg) {
        return new Appointment(
                leg.key(),
                leg.result().code(),
                leg.result().name(),
                leg.agency(),
                hanoi(leg.appointment()),
                hanoi(leg.issuedAt()),
                hanoi(leg.handedOverAt()),
                leg.outcome(),
                leg.isAppointmentProvisional() ? true : null);
    }
}
