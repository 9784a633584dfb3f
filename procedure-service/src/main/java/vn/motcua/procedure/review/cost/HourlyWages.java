package vn.motcua.procedure.review.cost;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.LawPeriod;

/** The general rule {@code review.hourlyWage}. */
@ApplicationScoped
public class HourlyWages {
    private final LawDocuments documents;

    HourlyWages(LawDocuments documents) {
        this.documents = documents;
    }

    /** As of the year's first day, so that all reviews of a year count alike; empty without such a rule. */
    public Optional<HourlyWage> of(int year) {
        return documents
                .of(Kind.PARAMETER, "review.hourlyWage")
                .flatMap(row -> Arrays.stream(row.read(LawPeriod[].class))
                        .filter(period -> period.covers(LocalDate.of(year, 1, 1)))
                        // A decision may set a parameter to any text; a text that is no wage is ignored.
                        .filter(period -> period.value().matches("[0-9]{1,7}"))
                        .findFirst())
                .map(period -> new HourlyWage(Long.parseLong(period.value()), period.source(), period.certainty()));
    }
}
