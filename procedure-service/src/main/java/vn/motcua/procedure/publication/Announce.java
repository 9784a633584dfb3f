package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.events.LawEvent.LawChange;
import vn.motcua.events.LawEvent.Period;
import vn.motcua.events.LawEvent.ProcedurePublished;
import vn.motcua.events.LawEvent.RulesPublished;
import vn.motcua.messaging.Outbox;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.Line;

/** Publishes which procedures and rules a decision changed, and from which day on. */
@ApplicationScoped
class Announce {
    /** An application that waits longer than this for its acceptance is checked again in any case. */
    private static final Duration REMEMBERED = Duration.ofDays(366);

    private static final int AT_ONCE = 50;

    private final StoredCatalogue catalogue;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    Announce(StoredCatalogue catalogue, EntityManager entities, Outbox outbox, Clock clock) {
        this.catalogue = catalogue;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param concernsChecks whether checks of other procedures may now give another result */
    void changes(Set<String> codes, boolean concernsChecks) {
        entities.flush();
        procedures(codes);
        if (concernsChecks) {
            rules();
        }
    }

    static boolean concernsChecks(Line line) {
        return line instanceof Line.SetParameter
                || line instanceof Line.SetArea
                || line instanceof Line.SetAgency
                || line instanceof Line.SetList;
    }

    /** Works in batches, because the provisions of all procedures do not fit into memory. */
    void procedures(Set<String> codes) {
        var all = codes.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            some(Set.copyOf(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
    }

    private void some(Set<String> codes) {
        var changes = changes(codes);
        catalogue.versions(codes).forEach((code, versions) -> {
            var published = published(code, versions, changes.getOrDefault(code, List.of()));
            outbox.putKeyed(published.key(), published);
        });
    }

    private static ProcedurePublished published(String code, List<ProcedureVersion> versions, List<LawChange> changes) {
        var inForce = versions.stream().filter(ProcedureVersion::wasInForce).toList();
        var last = versions.getLast();
        return new ProcedurePublished(
                code,
                last.provisions().name(),
                inForce.stream()
                        .map(version -> new Period(version.from(), version.to()))
                        .toList(),
                last.replacedBy(),
                changes);
    }

    private Map<String, List<LawChange>> changes(Set<String> codes) {
        var changes = new HashMap<String, List<LawChange>>();
        entities.createQuery("""
                        select p.code, p.change, d from Publication p join Decision d on d.id = p.decision
                        where p.code in :codes order by d.serial""", Object[].class)
                .setParameter("codes", codes)
                .getResultList()
                .forEach(row -> changes.merge(
                        (String) row[0],
                        List.of(change(LawChange.Kind.valueOf(row[1].toString()), (Decision) row[2])),
                        Announce::joined));
        return changes;
    }

    private void rules() {
        var changes = entities
                .createQuery("""
                        select d from Decision d where d.publishedAt > :since and exists (
                            select 1 from DecisionLine l where l.decision = d.id and l.action in ('PARAMETER', 'AREA', 'AGENCY', 'LIST'))
                        order by d.serial""", Decision.class)
                .setParameter("since", clock.instant().minus(REMEMBERED))
                .getResultList()
                .stream()
                .map(decision -> change(LawChange.Kind.RULES, decision))
                .toList();
        var published = new RulesPublished(changes);
        outbox.putKeyed(published.key(), published);
    }

    private LawChange change(LawChange.Kind kind, Decision decision) {
        var heading = decision.heading();
        return new LawChange(
                kind,
                heading.effectiveOn(),
                decision.publishedAt().atZone(clock.getZone()).toOffsetDateTime(),
                heading.number() + " " + heading.authority());
    }

    private static List<LawChange> joined(List<LawChange> one, List<LawChange> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
