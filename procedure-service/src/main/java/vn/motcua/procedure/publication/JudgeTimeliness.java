package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.procedure.catalogue.Calendars;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.LawPeriod;
import vn.motcua.procedure.decision.Heading;
import vn.motcua.procedure.decision.Timeliness;
import vn.motcua.worktime.CalendarGap;

/**
 * Judges whether a decision kept its periods. Their lengths are parameters, {@code publication.*}: working days before the
 * legal text's effect, after its signing in the shortened order, and from the decision to its display.
 */
@ApplicationScoped
class JudgeTimeliness {
    private final LawDocuments documents;
    private final Calendars calendars;

    JudgeTimeliness(LawDocuments documents, Calendars calendars) {
        this.documents = documents;
        this.calendars = calendars;
    }

    /** @param displayed the day it is published here */
    Timeliness of(Heading heading, LocalDate displayed) {
        var signed = heading.shortened()
                ? workingDaysAfter(heading.lawSignedOn(), "publication.shortened", heading)
                        .map(last -> !heading.dated().isAfter(last))
                : workingDaysAfter(heading.dated(), "publication.lead", heading)
                        .filter(_ -> heading.lawEffectiveOn() != null)
                        .map(first -> !first.isAfter(heading.lawEffectiveOn()));
        var shown = workingDaysAfter(heading.dated(), "publication.display", heading)
                .map(last -> !displayed.isAfter(last));
        return new Timeliness(signed.orElse(null), shown.orElse(null));
    }

    /** Empty without the day, the parameter or a calendar that reaches that far. */
    private Optional<LocalDate> workingDaysAfter(LocalDate day, String parameter, Heading heading) {
        if (day == null) {
            return Optional.empty();
        }
        try {
            return days(parameter, heading)
                    .flatMap(days -> calendars.working().map(calendar -> calendar.plusWorkingDays(day, days)));
        } catch (CalendarGap unknown) {
            return Optional.empty();
        }
    }

    private Optional<Integer> days(String parameter, Heading heading) {
        var name = parameter + "." + heading.level().name().toLowerCase(Locale.ROOT);
        return documents
                .of(Kind.PARAMETER, name)
                .flatMap(row -> Arrays.stream(row.read(LawPeriod[].class))
                        .filter(period -> period.covers(heading.dated()))
                        .findFirst())
                .map(period -> Integer.valueOf(period.value().replace(" WORKING_DAY", "")));
    }
}
