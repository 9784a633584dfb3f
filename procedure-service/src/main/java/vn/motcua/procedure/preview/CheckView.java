package vn.motcua.procedure.preview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Language;
import vn.motcua.events.SupplementReason;
import vn.motcua.procedure.preview.PlanAppointments.Planned;
import vn.motcua.worktime.Hanoi;

/**
 * The result of a preview check.
 *
 * @param procedure the procedure in force, which may have replaced the requested one
 * @param version its first day; absent if none is in force
 * @param validUntil the time at which the law is known to change
 * @param dueAt the last appointment; absent if the calendar does not reach that far, if a result has no date, or if no procedure was
 *     found
 * @param provisional true if the days off of that year are not announced yet; else absent
 */
record CheckView(
        String procedure,
        LocalDate version,
        String name,
        OffsetDateTime validUntil,
        List<ExpectedFinding> findings,
        List<ExpectedFee> fees,
        List<ExpectedLeg> legs,
        OffsetDateTime dueAt,
        Boolean provisional) {
    static CheckView of(ApplicationChecked checked, Planned planned, Language language) {
        return new CheckView(
                checked.procedure().code(),
                checked.procedure().version(),
                checked.procedure().name().in(language),
                checked.validUntil(),
                checked.findings().stream()
                        .map(finding -> ExpectedFinding.of(finding, language))
                        .toList(),
                checked.fees().stream()
                        .map(fee -> ExpectedFee.of(fee, language))
                        .toList(),
                checked.legs().stream()
                        .map(leg -> ExpectedLeg.of(leg, planned, language))
                        .toList(),
                Hanoi.time(planned.last()),
                provisional(planned, planned.last()));
    }

    private static Boolean provisional(Planned planned, LocalDateTime due) {
        return planned.isProvisional(due) ? true : null;
    }

    record ExpectedFinding(
            String code, Severity severity, String pointer, String message, String basis, SupplementReason reason) {
        static ExpectedFinding of(Finding finding, Language language) {
            return new ExpectedFinding(
                    finding.code(),
                    finding.severity(),
                    finding.pointer(),
                    finding.message().in(language),
                    finding.basis(),
                    finding.reason());
        }
    }

    /** @param amount in đồng */
    record ExpectedFee(String code, String name, long amount, Moment moment, String basis) {
        static ExpectedFee of(FeeItem fee, Language language) {
            return new ExpectedFee(fee.code(), fee.name().in(language), fee.amount(), fee.moment(), fee.basis());
        }
    }

    /**
     * @param agency the agency that would settle it; absent if the answers do not determine it
     * @param dueAt absent if nothing limits it or what it waits for, or the calendar does not reach that far
     */
    record ExpectedLeg(
            String key,
            String name,
            String agency,
            Route route,
            List<String> after,
            OffsetDateTime dueAt,
            Boolean provisional) {
        static ExpectedLeg of(PlannedLeg leg, Planned planned, Language language) {
            var due = planned.byLeg().get(leg.key());
            return new ExpectedLeg(
                    leg.key(),
                    leg.name().in(language),
                    leg.agency(),
                    leg.route(),
                    leg.after(),
                    Hanoi.time(due),
                    CheckView.provisional(planned, due));
        }
    }
}
