package vn.motcua.routing.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.CaseStatus.Due;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.worktime.Hanoi;

/** Builds the status of a case for the events. */
final class CaseStatuses {
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
                Hanoi.time(file.filedAt()),
                Hanoi.time(file.acceptedAt()),
                Hanoi.time(lastAppointment(file)),
                Hanoi.time(file.endedAt()),
                file.allSupplements(),
                appointments(file),
                Hanoi.time(at),
                file.isSettledInOneSitting() ? true : null,
                file.receivingUnit(),
                toPay(file));
    }

    /** Null if nothing. The money of the reception is part of the acceptance, and what is paid later is exempted with it. */
    private static List<Due> toPay(CaseFile file) {
        var dues = file.checked().fees().stream()
                .filter(fee -> fee.amount() > 0 && isYetToPay(file, fee.moment()))
                .map(fee -> new Due(fee.name(), fee.amount(), fee.moment()))
                .toList();
        return dues.isEmpty() || file.statement().exemption() != null ? null : dues;
    }

    private static boolean isYetToPay(CaseFile file, Moment moment) {
        return switch (moment) {
            case RECEPTION -> file.state() == CaseState.SUBMITTED || file.state() == CaseState.SUPPLEMENT_AT_INTAKE;
            case SUPPLEMENT -> file.portalCode() == PortalCode.SUPPLEMENT_ASKED;
            case RETURN -> file.state() == CaseState.ACCEPTED || file.state() == CaseState.FINISHED;
            case PAID -> false;
        };
    }

    /** While one clock stands, or one result has no date, nobody knows the last date. */
    private static Instant lastAppointment(CaseFile file) {
        return file.legs().stream().anyMatch(leg -> leg.standing().isPresent() || leg.isUndated())
                ? null
                : file.legs().stream()
                        .map(Leg::promised)
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
                Hanoi.time(leg.promised()),
                Hanoi.time(leg.issuedAt()),
                Hanoi.time(leg.handedOverAt()),
                leg.outcome(),
                leg.number(),
                leg.isAppointmentProvisional() ? true : null);
    }
}
