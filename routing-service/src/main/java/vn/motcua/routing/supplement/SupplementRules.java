package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.events.Messages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.worktime.Hanoi;

/**
 * Whether a leg may still ask the applicant: early and once (61/2018/NĐ-CP Art. 11(2)c, 19(4)), or as allowed by a provision of the
 * sector that the request names.
 */
@ApplicationScoped
class SupplementRules {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Hanoi.ZONE);

    private final WorkingTime workingTime;

    SupplementRules(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** @throws Problem 409 {@code supplement-exhausted}, {@code supplement-too-late} unless a basis is named */
    void require(CaseFile file, Leg leg, String basis, Instant at) {
        if (basis != null) {
            return;
        }
        var rules = new Rules(file.checked().parameters());
        var allowed = rules.supplementsWhileProcessing();
        if (asked(file, leg, rules) >= allowed) {
            throw Problem.conflict(
                    "supplement-exhausted", Messages.of("supplement-exhausted.supplement-may-asked", allowed));
        }
        var last = askedAtTheLatest(file, leg, rules);
        if (at.isAfter(last)) {
            throw Problem.conflict("supplement-too-late", TIME.format(last));
        }
    }

    /** When signing and sending are due: with the notice, or with the leg where a basis allows a later request; null if never. */
    Instant handsDue(CaseFile file, Leg leg, String basis) {
        if (basis != null) {
            return leg.dueAt();
        }
        var last = askedAtTheLatest(file, leg, new Rules(file.checked().parameters()));
        return leg.dueAt() == null || last.isBefore(leg.dueAt()) ? last : leg.dueAt();
    }

    /** Counted from when the agency got the leg, because a later leg has not reached its agency at the acceptance. */
    private Instant askedAtTheLatest(CaseFile file, Leg leg, Rules rules) {
        return workingTime
                .appointments(file.checked())
                .within(rules.limit("supplement.processing.notice"), leg.agency(), leg.openedAt());
    }

    private static int asked(CaseFile file, Leg leg, Rules rules) {
        return switch (rules.text("supplement.scope")) {
            case "CASE" -> file.allSupplements();
            case "AGENCY" ->
                file.legs().stream()
                        .filter(each -> each.agency().equals(leg.agency()))
                        .mapToInt(Leg::supplements)
                        .sum();
            default -> throw new IllegalStateException("supplement.scope is neither CASE nor AGENCY");
        };
    }
}
