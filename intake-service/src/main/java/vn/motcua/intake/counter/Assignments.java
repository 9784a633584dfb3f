package vn.motcua.intake.counter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.motcua.events.Messages;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission.Place;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Who holds which post, read as of the clock's instant and never from a token. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, String> {
    private final Clock clock;

    Assignments(Clock clock) {
        this.clock = clock;
    }

    /** The newest event of a key replaces everything known about the key. */
    void on(AssignmentPublished published) {
        getEntityManager().merge(new Assignment(published));
    }

    /**
     * Requires a counter at this place, because otherwise nobody would receive the application. Skipped while intake
     * knows no counter at all.
     *
     * @throws Problem 422 {@code unknown-place} if nobody sits, or will sit, at a counter there
     */
    public void requireReception(Place place, String pointer) {
        var here = "role = ?1 and (validTo is null or validTo > ?2)";
        var there = here + " and agency = ?3 and (unit is null or unit = ?4)";
        var now = clock.instant();
        if (count(there, PostRole.COUNTER_OFFICER, now, place.agency(), place.unit()) == 0
                && find(here, PostRole.COUNTER_OFFICER, now)
                        .page(0, 1)
                        .firstResultOptional()
                        .isPresent()) {
            var text = Messages.of("assignments.there-one-stop");
            throw Problem.unprocessable("unknown-place", text, List.of(new Fault(pointer, "unknown-place", text)));
        }
    }

    /**
     * Requires that somebody signs for that agency at that time. Skipped while intake knows nobody who signs at all.
     *
     * @throws Problem 422 {@code no-signer}
     */
    public void requireSigner(String signer, String agency, Instant at, String pointer) {
        var signing = "role = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)";
        if (count(signing + " and officer = ?3 and agency = ?4", PostRole.APPROVER, at, signer, agency) == 0
                && find(signing, PostRole.APPROVER, at)
                        .page(0, 1)
                        .firstResultOptional()
                        .isPresent()) {
            var text = Messages.of("no-signer", signer, agency);
            throw Problem.unprocessable("no-signer", text, List.of(new Fault(pointer, "no-signer", text)));
        }
    }

    /** @throws Problem 422 {@code not-there-then} unless the officer sat at that counter at that time */
    public void requireThereThen(String officer, Place place, Instant then, String pointer) {
        if (!satAt(officer, place, then)) {
            var text = Messages.of("not-there-then", officer);
            throw Problem.unprocessable("not-there-then", text, List.of(new Fault(pointer, "not-there-then", text)));
        }
    }

    /** @throws Problem 403 unless the officer sits at that counter now (61/2018/NĐ-CP Art. 8, 11) */
    public void requireAtCounter(String officer, Place place) {
        if (!satAt(officer, place, clock.instant())) {
            throw Problem.forbidden("not-at-this-counter");
        }
    }

    private boolean satAt(String officer, Place place, Instant at) {
        return count(
                        "officer = ?1 and role = ?2 and agency = ?3 and (unit is null or unit = ?4)"
                                + " and validFrom <= ?5 and (validTo is null or validTo > ?5)",
                        officer,
                        PostRole.COUNTER_OFFICER,
                        place.agency(),
                        place.unit(),
                        at)
                > 0;
    }
}
