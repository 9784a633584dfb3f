package vn.motcua.routing.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.motcua.events.Messages;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.ExtensionDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.worktime.Hanoi;

/** Whether a leg may have more time, and whether form 04 is sent early enough to move its date (61/2018/NĐ-CP Art. 19(9)). */
@ApplicationScoped
public class ExtensionRules {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Hanoi.ZONE);

    private final WorkingTime workingTime;

    ExtensionRules(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** The time asked for; the end of office hours where it is later than that, because a result is fetched at a counter. */
    public Instant inOfficeHours(Leg leg, OffsetDateTime asked) {
        var local = Hanoi.local(asked.withNano(0).toInstant());
        var day = local.toLocalDate();
        var calendar = workingTime.days().calendar().of(leg.agency());
        if (!calendar.knows(day) || !calendar.isWorkingDay(day)) {
            return Hanoi.instant(local);
        }
        var close = day.atTime(calendar.close(day));
        return Hanoi.instant(local.isAfter(close) ? close : local);
    }

    /** @throws Problem 400 naming {@code /dueAt} if that date cannot be kept, or is not later */
    public void requireOnPaper(Leg leg, ExtensionDraft draft, Instant at) {
        var asked = draft.dueAt().atZone(Hanoi.ZONE);
        if (!isLater(leg, draft, at)) {
            throw Problem.invalid(Fault.of("/dueAt", "not-later", TIME.format(laterOf(leg, at))));
        }
        if (asked.isAfter(latest(leg, at))) {
            throw Problem.invalid(new Fault("/dueAt", "out-of-range", Messages.of("out-of-range.more-than-year")));
        }
        var day = asked.toLocalDate();
        if (!workingTime.days().calendar().of(leg.agency()).isWorkingDay(day)) {
            throw Problem.invalid(Fault.of("/dueAt", "day-off", day));
        }
    }

    /** @throws Problem 409 {@code nothing-promised}, {@code extension-exhausted}, {@code new-date-over} */
    void require(CaseFile file, Leg leg, ExtensionDraft draft, Instant at) {
        if (leg.plan().results().isEmpty() || leg.appointment() == null) {
            throw Problem.conflict("nothing-promised");
        }
        var allowed = new Rules(file.checked().parameters()).number("extension.count");
        var given = file.legs().stream()
                .filter(each -> each.agency().equals(leg.agency()))
                .mapToInt(Leg::extensions)
                .sum();
        if (given >= allowed) {
            throw Problem.conflict("extension-exhausted", allowed);
        }
        if (!isLater(leg, draft, at)) {
            throw Problem.conflict("new-date-over");
        }
    }

    /** The end of the last day on which form 04 moves the date. */
    Instant inTimeUntil(CaseFile file, Leg leg) {
        var lead = new Rules(file.checked().parameters()).apologyLead();
        return Hanoi.day(leg.appointment())
                .minusDays(lead)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(Hanoi.ZONE)
                .toInstant();
    }

    private static boolean isLater(Leg leg, ExtensionDraft draft, Instant at) {
        return draft.dueAt().isAfter(laterOf(leg, at));
    }

    private static ZonedDateTime latest(Leg leg, Instant at) {
        return laterOf(leg, at).atZone(Hanoi.ZONE).plusYears(1);
    }

    /** The appointment, or now where that is over or there is none. */
    private static Instant laterOf(Leg leg, Instant at) {
        return leg.appointment() != null && leg.appointment().isAfter(at) ? leg.appointment() : at;
    }
}
