package vn.motcua.procedure.review.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.procedure.review.ReviewContent.Remedy;
import vn.motcua.procedure.review.link.ReviewLinks;
import vn.motcua.procedure.review.report.ReviewReport.Figures;
import vn.motcua.procedure.review.report.ReviewReport.Proposed;

/** Counts the results of a plan's reviews with two queries for any number of reviews. Only concluded reviews have a cost. */
@ApplicationScoped
class ReviewFigures {
    private static final String REVIEWS = """
            select group_number, count(*), count(*) filter (where state = 'CONCLUDED'),
                count(*) filter (where state = 'OPEN' and due < :today),
                coalesce(sum(cost_before) filter (where state = 'CONCLUDED'), 0),
                coalesce(sum(coalesce(cost_after, cost_before)) filter (where state = 'CONCLUDED'), 0)
            from review where plan = :plan group by group_number order by group_number""";
    private static final String PROPOSALS = """
            select group_number, kind, count(*), count(*) filter (where carried_out)
            from (select r.group_number, p ->> 'kind' kind, exists (select 1 from review_link l
                    where l.plan = r.plan and l.code = r.code and l.proposal = p ->> 'key' and %s) carried_out
                from review r cross join lateral jsonb_array_elements(r.content -> 'proposals') p
                where r.plan = :plan and r.state = 'CONCLUDED') proposed
            group by group_number, kind""".formatted(ReviewLinks.carriedOut());

    private final EntityManager entities;
    private final Clock clock;

    ReviewFigures(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The figures of each group, in the plan's order. */
    List<Figures> of(UUID plan) {
        var proposed = proposed(plan);
        List<?> rows = entities.createNativeQuery(REVIEWS, Object[].class)
                .setParameter("plan", plan)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .getResultList();
        return rows.stream().map(row -> figures((Object[]) row, proposed)).toList();
    }

    private Map<Integer, Map<Remedy, Proposed>> proposed(UUID plan) {
        var byGroup = new HashMap<Integer, Map<Remedy, Proposed>>();
        List<?> rows = entities.createNativeQuery(PROPOSALS, Object[].class)
                .setParameter("plan", plan)
                .getResultList();
        for (Object each : rows) {
            var row = (Object[]) each;
            var kind = Remedy.valueOf((String) row[1]);
            byGroup.computeIfAbsent((Integer) row[0], _ -> new HashMap<>())
                    .put(kind, new Proposed(kind, number(row[2]), number(row[3])));
        }
        return byGroup;
    }

    private static Figures figures(Object[] row, Map<Integer, Map<Remedy, Proposed>> proposed) {
        return Figures.of(
                number(row[1]),
                number(row[2]),
                number(row[3]),
                proposed.getOrDefault((Integer) row[0], Map.of()),
                number(row[4]),
                number(row[5]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
