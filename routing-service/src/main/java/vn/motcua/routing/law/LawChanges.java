package vn.motcua.routing.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.LawEvent;
import vn.motcua.events.LawEvent.ProcedurePublished;
import vn.motcua.events.LawEvent.RulesPublished;

/**
 * Decisions that may overtake a check. Changes known at the time of the check are in the check itself ({@code validUntil});
 * changes decided after it are only here.
 */
@ApplicationScoped
public class LawChanges implements PanacheRepositoryBase<LawChange, LawChange.Key> {
    private static final String RULES = "*";

    private final Clock clock;

    LawChanges(Clock clock) {
        this.clock = clock;
    }

    void take(ProcedurePublished procedure) {
        take(procedure.code(), procedure.changes());
    }

    void take(RulesPublished rules) {
        take(RULES, rules.changes());
    }

    // The event replaces everything stored for its key.
    private void take(String scope, List<LawEvent.LawChange> changes) {
        delete("scope", scope);
        flush();
        changes.stream()
                .map(change -> new LawChange.Key(
                        scope, change.day(), change.announcedAt().toInstant()))
                .distinct()
                .forEach(key -> persist(new LawChange(key)));
    }

    /** Whether a decision announced since the check changes the law it rests on by that instant. */
    public boolean overtook(ApplicationChecked check, Instant at) {
        var scopes = Stream.of(
                        RULES, check.procedure().code(), check.submission().procedure())
                .filter(Objects::nonNull)
                .toList();
        return find(
                                "scope in ?1 and announcedAt > ?2 and day <= ?3",
                                scopes,
                                check.checkedAt().toInstant(),
                                LocalDate.ofInstant(at, clock.getZone()))
                        .firstResult()
                != null;
    }
}
